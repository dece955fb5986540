/** Part of the taxonomy (software, data, cloud, security, networks, hardware, games, business software, office tools, design and media); the format stands in taxonomy.ts. */
export const DIGITAL = {
  software: `
JavaScript; java script; =JS; ECMAScript; ES6; es5; vanilla js; es2015; javascript development; javascript programming; vanilla javascript; modern javascript; native javascript; es7; es8 | tool | TypeScript 90, React 85, Angular 85, Vue.js 85, Node.js 90, jQuery 85, Next.js 85, Express.js 90, Svelte 85, Redux 85, React Native 80, Front-End Development 75, Full-Stack Development 60, Ember.js 85, D3.js 80, NestJS 80
TypeScript; type script | tool | Angular 80, NestJS 85, JavaScript 55, RxJS 75, Next.js 60, React 50, Vue.js 45, Deno 75
Python; python3; python programming; python development; python scripting | tool | Django 95, Flask 95, FastAPI 95, pandas 90, NumPy 90, PyTorch 90, TensorFlow 85, scikit-learn 95, PySpark 85, Pytest 90, Data Science 65, Machine Learning 70, Celery 90, Jupyter 85
Java; J2SE; jdk; openjdk; core java; java development; java programming; java se; java 8; java 11; java 17; java technologies; java ecosystem | tool | Spring 95, Spring Boot 95, Hibernate 90, Jakarta EE 95, Java Servlets 95, JUnit 85, Apache Maven 80, Kotlin 55, JDBC 90, Struts 90, JVM 75
Jakarta EE; Java EE; J2EE; JEE; java enterprise edition; =EJB; =EJBs; enterprise javabeans; enterprise java beans | tool | WildFly 80, WebSphere 65, WebLogic 65, Jakarta Persistence 60, Java Servlets 65, Spring 45
C++; cpp; c plus plus; vc++; ~STL; c++ programming; c++ development; modern c++; c++11; c++14; c++17; c++20; boost libraries; boost c++ | tool | Qt 80, MFC 85, Unreal Engine 70, C 35
C#; c sharp; csharp | tool | .NET 85, ASP.NET 90, Entity Framework 90, WPF 90, Unity 75, Xamarin 85, Blazor 90, WinForms 90, LINQ 90
~C; c programming; c language; embedded c; ansi c; c-programmierung; langage c | tool | C++ 50, Embedded Systems 55, RTOS 60, Linux Kernel 80
~Go; golang; go lang; go programming; go language | tool
~R; r programming; r language; rstudio; r studio | tool | Tidyverse 95, R Shiny 95, SAS 25
Tidyverse; ggplot2; dplyr; tidyr | tool | R 50
R Shiny; rshiny; shiny apps; ~Shiny | tool
~Rust; rust programming; rustlang; rust language | tool
~Swift; swift programming; swift 5; swift 4 | tool | SwiftUI 95, iOS Development 75, UIKit 70
SwiftUI; swift ui | tool | iOS Development 40
UIKit; cocoa touch; =Cocoa | tool | iOS Development 60, Swift 50
Objective-C; objectivec; obj-c; objective-c++ | tool | iOS Development 45, Swift 30
Kotlin; =KMM; kotlin multiplatform; kotlin coroutines | tool | Android Development 65, Jetpack Compose 95, Ktor 95
Ktor | tool
=Scala; scala programming; scala language; scala developer | tool | Akka 75, Play Framework 65, Apache Spark 35
=Akka; akka streams | tool
Play Framework | tool
=Ruby; ruby programming; ruby language; ruby developer | tool | Ruby on Rails 95, RSpec 90, Sinatra 95, Sidekiq 90
PHP; php7; php8; php5 | tool | Laravel 95, Symfony 95, CodeIgniter 95, WordPress 50, Drupal 65, Magento 75, CakePHP 95, Zend Framework 95, Yii 95, PHPUnit 90, Composer 85
Perl; perl5 | tool
~Dart; dart language; dart programming | tool | Flutter 90
~Elixir; elixir language; elixir programming | tool | Phoenix Framework 95
Phoenix Framework; phoenix liveview; ~Phoenix | tool
Erlang | tool | Elixir 40
Haskell | tool
Clojure; clojurescript | tool
F#; fsharp; f sharp | tool
OCaml; reasonml | tool
~Julia; julia language; julia programming | tool
=Lua; lua scripting | tool
Groovy | tool | Grails 90, Gradle 35
Grails | tool
MATLAB | tool | Simulink 80, GNU Octave 60
Simulink; =Stateflow | tool
GNU Octave; ~Octave | tool
Wolfram Mathematica; =Mathematica | tool
Fortran | tool
COBOL | tool
ABAP | tool | SAP Fiori 40
Visual Basic; vb.net; =VB; vb6; vb 6; vb script programming | tool
VBScript; vb script; =VBS | tool
VBA; visual basic for applications; excel makros; excel macro | tool
Assembly Language; assembly programming; assembler programming; assembler language; x86 assembly; arm assembly; ~Assembler | tool
=Delphi; object pascal; embarcadero delphi; borland delphi | tool
~Pascal; turbo pascal; pascal programming | tool | Delphi 60
Solidity | tool
Smart Contracts; smart contract | hard | Solidity 90
=Prolog; prolog programming | tool
=Lisp; common lisp; =LISP; emacs lisp | tool
!Scheme; racket programming; ~Scheme; ~Racket | tool
~Ada; ada programming; ada 95 | tool
=Zig; zig language | tool
~Nim; nim language | tool
~Crystal; crystal language | tool
~Elm; elm language | tool
~Hack; hhvm | tool
CoffeeScript; coffee script | tool
ActionScript; action script; adobe flex; adobe air | tool
=Tcl; tcl/tk; =TCL scripting | tool
=AWK; gawk; ~awk; ~sed | tool
=Smalltalk | tool
=RPG IV; rpgle; rpg programming; =ILE RPG; as/400 rpg; ~RPG | tool
~Apex; apex programming; salesforce apex; apex classes; apex triggers | tool
ColdFusion; cold fusion; =CFML | tool
=FoxPro; foxpro | tool
WebAssembly; web assembly; =WASM; =Wasm | tool
!Programming; computer programming; programmierung; programmation informatique; programación; programmieren; software programming; programming skills; programming experience; programmierkenntnisse; programação; programmeren; coding skills; writing code; code development; programming language; programmiersprachen; programmiersprache; langages de programmation; lenguajes de programación; linguagens de programação; programmeertalen; coding languages; coding experience | hard | Python 90, Java 90, JavaScript 85, C++ 90, C# 90
~Scripting; scripting language; script writing languages; skriptsprachen; scripting skills; ~scripting; scripting experience; langages de script | hard | Bash 85, PowerShell 85, Perl 80, Python 60
HTML; html5; xhtml; dhtml | tool | CSS 85, JavaScript 65, Front-End Development 80, Web Development 80, React 75, Angular 75, Vue.js 75, WordPress 65, Web Design 70
CSS; css3; cascading style sheets; =CSS-in-JS; css grid; flexbox; css preprocessors; =BEM | tool | HTML 75, Sass 95, Less CSS 95, Tailwind CSS 90, Bootstrap 80, Front-End Development 80, React 70, Angular 70, Vue.js 70, Styled Components 85
~Sass; scss; ~SASS; ~sass | tool | CSS 30
Less CSS; =LESS; less.js; ~Less | tool
PostCSS | tool
Tailwind CSS; tailwindcss; =Tailwind | tool
Bulma; bulma css | tool | CSS 30
Ant Design; =antd | tool | React 25
~Stylus | tool | CSS 30, Sass 60
~Bootstrap; twitter bootstrap; bootstrap 4; bootstrap 3; bootstrap 5; bootstrap css | tool
Material UI; =MUI; material design; angular material | tool
Styled Components; =Emotion CSS; css in js; css modules | tool
jQuery | tool
AJAX | tool
=React; react.js; reactjs; react hooks; react 16; react 17; react 18; react developer; =React/Node; react framework; react components; =React/Vue | tool | Next.js 95, Redux 90, React Native 85, Gatsby 90, React Query 95, Remix 90, Vue.js 40, Angular 35, MobX 80, Preact 70
React Native; reactnative; =RN framework | tool | React 40, Expo 90
~Expo; expo sdk | tool
Redux; =RTK; redux-saga; redux thunk; redux toolkit | tool | React 50
Lodash | tool | JavaScript 45
Underscore.js; underscorejs; ~Underscore | tool | JavaScript 45, Lodash 80
Ramda; ramdajs | tool | Lodash 30
fp-ts; io-ts | tool | TypeScript 20, Ramda 30
Immutable.js; immutablejs | tool | Redux 25
Moment.js; momentjs; date-fns | tool | JavaScript 35
~Axios; axios.js | tool | JavaScript 35
XState | tool
~Zustand; zustand state | tool | Redux 40
~Recoil; recoil.js; recoiljs | tool | Redux 40
MobX | tool
React Query; tanstack | tool
React Router | tool | React 60
Preact | tool
~Remix; remix.run | tool
Next.js; nextjs | tool
Gatsby; gatsbyjs | tool
Nuxt.js; nuxtjs; nuxt | tool
Vue.js; vuejs; =Vue; vue 3; vue 2; composition api | tool | Nuxt.js 95, Vuex 95, Pinia 95, React 35, Angular 30
Vuex | tool | Vue.js 55
=Pinia | tool
Angular | tool | RxJS 70, NgRx 95, AngularJS 60, React 30, Vue.js 30
AngularJS; angular.js; angular 1 | tool | Angular 55
NgRx | tool
RxJS; rx.js | tool | Angular 70, NgRx 85
RxJava; rx-java; rxswift; rxkotlin; reactivex | tool
Svelte; sveltekit | tool
~Astro; astro.js; astro framework | tool
~Solid.js; solidjs | tool
Alpine.js; alpinejs | tool
HTMX | tool
Ember.js; emberjs; ~Ember | tool
Backbone.js; backbonejs; ~Backbone; marionette.js | tool
Knockout.js; knockoutjs; ~Knockout | tool
Ext JS; extjs; sencha | tool
~Polymer; polymer.js; lit element; =LitElement; lit-html | tool
Web Components; custom elements; shadow dom | hard
~Dojo; dojo toolkit | tool
~Meteor; meteor.js; meteorjs | tool
~Handlebars; handlebars.js; mustache.js | tool
D3.js; d3js; ~D3 | tool
~Leaflet; leaflet.js | tool
Google Maps Platform; google maps api; google maps sdk | tool
Three.js; threejs | tool
WebGL; webgpu; babylon.js | tool | Three.js 80
WebRTC | tool
Webpack; web pack | tool | Vite 45, Rollup.js 50
Snowpack | tool | Webpack 40
~Bower | tool | npm 50
Lerna | tool | npm 30
Turborepo | tool | npm 30
~Babel; babel.js; babeljs | tool
~Vite; vite.js; vitejs | tool
Rollup.js; rollupjs; ~Rollup; esbuild; ~Parcel | tool
~Gulp; gulp.js; gulpjs; ~Grunt; gruntjs | tool
~npm; node package manager; =pnpm; ~NPM | tool
~Yarn; yarn package manager | tool
ESLint; tslint; ~Prettier; stylelint | tool
Front-End Frameworks; javascript framework; js frameworks; frontend frameworks; javascript library; front end technologies; frontend technologies; js libraries; ui framework; css frameworks; frontend-technologien; web framework | hard | React 75, Angular 75, Vue.js 75
Micro Frontends; micro frontend; microfrontends; microfrontend | hard
Single Page Applications; single page application; single-page apps; ~SPA; ~SPAs | hard | React 70, Angular 75, Vue.js 70
Server-Side Rendering; =SSR; static site generation; jamstack | hard | Next.js 85, Nuxt.js 85
Cross-Browser Compatibility; cross-browser; browser compatibility | hard
Responsive Design; responsive webdesign; mobile-first design; responsive websites; responsive layouts; =RWD; responsive web; responsives design | hard | Bootstrap 65, Tailwind CSS 60, Front-End Development 55
Node.js; nodejs; ~Node; =Node/Express; node developer; =Node/React; =NODE | tool | Express.js 95, NestJS 95, Fastify 95, Koa 95, Socket.IO 75, Meteor 80, AdonisJS 95
Express.js; expressjs; ~Express; node/express | tool | Node.js 40, NestJS 45
NestJS; nest.js | tool
Fastify | tool
~Koa; koa.js; koajs; =hapi.js | tool
AdonisJS | tool
Socket.IO; signalr | tool
=Deno; =Bun runtime | tool
.NET; dotnet; dot net; net core; net framework; ~NET; .net core; .net framework; .net development; .net stack; =.NET 5; =.NET 6; nuget | tool | ASP.NET 90, C# 75, Entity Framework 90, WPF 85, WCF 90, Blazor 90, Xamarin 75, WinForms 85, LINQ 85, F# 80, Visual Basic 50
ASP.NET; aspnet; =ASP; classic asp; active server pages; asp.net core; asp.net mvc; asp.net core mvc; asp.net web api | tool | Blazor 80, .NET 45
Entity Framework; ef core; =EF6 | tool | .NET 30
LINQ; linq to sql | tool | C# 55, Entity Framework 75
Blazor | tool
WPF; windows presentation foundation; =XAML; =UWP | tool
WCF; windows communication foundation | tool
WinForms; windows forms; win forms | tool
ADO.NET | tool
NUnit; xunit; mstest | tool
MFC; win32; microsoft foundation classes; =COM/DCOM; =ATL/COM; activex | tool
Silverlight | tool
~Spring; spring framework; spring mvc; spring cloud; spring security; spring data; spring aop; spring batch; java spring; spring integration; spring core; spring webflux; springframework | tool | Spring Boot 95, Hibernate 45, Java 40
Spring Boot; springboot | tool | Spring 65
Dropwizard | tool | Java 30
Spring Cloud Netflix; ~Zuul; netflix zuul; ~Ribbon; ~Hystrix; netflix hystrix; resilience4j; ~Feign; openfeign | tool | Microservices 35, Spring Boot 40
=Hibernate; hibernate orm; nhibernate | tool | Jakarta Persistence 70
Jakarta Persistence; =JPA; java persistence api; jooq; mybatis; ibatis; eclipselink | tool | Hibernate 85, Spring Boot 50
JDBC; java database connectivity | tool | Java 50, Hibernate 60
Java Messaging; =JMS; java message service | tool
Java Servlets; !Servlets; java servlet; servlets; =JSF; java server pages; java server faces; javaserver pages; primefaces; =JSPs; javaserver faces; ~JSP; ~JSPs | tool | Jakarta EE 70
~Struts; apache struts; struts 2 | tool
Google Web Toolkit; =GWT; vaadin; apache wicket | tool
JavaFX; java fx; java swing; ~Swing; =AWT | tool
Quarkus | tool
Micronaut; vertx | tool
=Lombok; project lombok | tool
JVM; java virtual machine; garbage collection tuning | hard | Java 55, Scala 65, Kotlin 55, Clojure 65
Apache Tomcat; tomcat | tool
~Jetty; eclipse jetty | tool
WildFly; jboss; red hat jboss; jboss application server | tool
WebLogic; web logic | tool
WebSphere; web sphere; websphere application server | tool
Apache Camel; ~Camel; apache servicemix; apache cxf | tool
Apache Maven; =Maven; =maven; maven build | tool | Java 40
Gradle | tool
Apache Ant; ant scripts; ~Ant; ~ANT | tool
CMake; c make; makefile; makefiles; gnu make | tool
=Bazel | tool
~Conan; vcpkg | tool
Ruby on Rails; rubyonrails; =RoR; ~Rails; =ROR; ruby rails; rails developer; rails framework | tool | Ruby 55
~Sinatra; sinatra ruby | tool
Sidekiq; resque | tool
Django | tool | Django REST Framework 95
Django REST Framework; =DRF | tool | Django 50
=Flask; python flask; flask framework | tool
FastAPI; fast api | tool
~Celery; celery python | tool
SQLAlchemy; alembic migrations | tool
Pydantic | tool
~Tornado; tornado web; twisted python | tool
asyncio; aiohttp | tool
Pyramid Framework; =web2py; ~Pyramid; ~Bottle | tool
Gunicorn; uwsgi; =WSGI | tool
Laravel | tool | PHP 25
Symfony; symfony2; =API Platform | tool | PHP 20
CodeIgniter; code igniter | tool
CakePHP; cake php | tool
Yii; yii2 | tool
Zend Framework; =Zend; laminas; zend2 | tool
Doctrine ORM; ~Doctrine; =Eloquent ORM | tool
~Composer; php composer | tool
Phalcon; slim framework; =Lumen; fuelphp; kohana | tool
~Twig; twig templates | tool
PHPUnit | tool
Content Management Systems; content management system; =CMS; cms systems; cms-systeme; content-management-systeme; content management platform; systèmes de gestion de contenu; =CMSs; redaktionssystem; redaktionssysteme; headless cms; gestor de contenidos; cms platform; web content management | hard | WordPress 85, Drupal 90, Joomla 90, TYPO3 90, Contentful 90, Sitecore 90, Adobe Experience Manager 85, Umbraco 90, Strapi 85, Craft CMS 95, Contao 95, OpenCart 40, Storyblok 90, Kentico 90, Optimizely CMS 90, Ghost CMS 90, Squarespace 60, Webflow 60
WordPress; word press; elementor; divi builder | tool | WooCommerce 90
Drupal | tool
Joomla | tool
TYPO3; typo 3; =Neos CMS | tool
Contentful | tool
Sitecore | tool
Adobe Experience Manager; =AEM; adobe cq5; =CQ5 | tool
Ghost CMS; concrete5; silverstripe; modx; processwire | tool
Liferay | tool
Magento; adobe commerce; magento2 | tool
Shopify | tool
WooCommerce; woo commerce | tool
Shopware | tool
GraphQL; graph ql | tool | Apollo GraphQL 95, Hasura 90
Apollo GraphQL; apollo client; apollo server; apollo federation; ~Apollo | tool | GraphQL 45
Hasura; postgraphile | tool
REST APIs; rest api; restful web services; rest web services; =REST; api rest; =ReST; restful; rest/soap; =REST/JSON; rest interfaces; rest-schnittstellen; apis rest; rest endpoints; rest service; rest architecture; rest-compliant; restful services; rest services; restful web apis; restful api design; rest apis design | hard | Spring Boot 65, Express.js 70, Django REST Framework 90, FastAPI 80, API Development 65, NestJS 70, Node.js 50, Postman 65
~SOAP; soap web services; =WSDL; soap api; soap services; =SOAP/REST; soap apis | tool
gRPC; protocol buffers; protobuf; apache thrift | tool
OData; o-data; open data protocol | tool
WebSockets; websocket; web socket; server-sent events | tool | Socket.IO 80
=HTTP; =HTTP/2; =HTTPS; =HTTP/HTTPS; http protocols; http/s; http apis; http rest; =HTTP/1.1; hypertext transfer protocol | tool | REST APIs 60
JSON; jsonp | tool | REST APIs 60, JavaScript 50
XML; xslt; xpath; xquery; =XSD; xsl | tool | SOAP 65, OData 40
YAML; toml files | tool
Markdown; asciidoc; restructuredtext | tool
Web Services; webservices; web service; servicios web; serviços web; webdienste; =WS-* | hard | REST APIs 75, SOAP 85, WCF 80
API Development; apis; api; application programming interface; schnittstellenentwicklung; programmierschnittstellen; développement d'api; desarrollo de apis; third-party apis | hard | REST APIs 75, GraphQL 70, FastAPI 75, Swagger 70, gRPC 65, Back-End Development 60
API Management; api gateway; apigee; kong gateway; wso2; tyk gateway; ibm api connect | hard
Microservices; microservice; micro-service; mikroservices; arquitectura de microservicios; microservicios; microserviços; microservice architecture; microservices architecture; microservices-based architecture; saga pattern; microservice-architekturen | hard | Spring Boot 55, Kubernetes 50, Quarkus 65, Distributed Systems 60, Service Mesh 75, NestJS 45
Monolithic Architecture; monolith migration; monolithic applications; modular monolith | hard
Service-Oriented Architecture; serviceorientierte architektur; service orientated architecture; arquitectura orientada a servicios; ~SOA | hard | Microservices 55, Enterprise Service Bus 75
Enterprise Service Bus; =ESB; =Mule; oracle service bus | tool | MuleSoft 85, TIBCO 80, BizTalk 85, webMethods 85, IBM Integration Bus 90
Enterprise Integration; =EAI; integration patterns; intégration de systèmes; software integration; application integration; integration of systems; integration platform; =iPaaS; anwendungsintegration; systemintegrator; integration architecture; =IT integration; =IT Integration | hard | Enterprise Service Bus 85, SAP Integration 65, MuleSoft 85, Boomi 85, BizTalk 75
Event-Driven Architecture; event sourcing; cqrs; event driven; ereignisgesteuerte architektur; event based architecture; event streaming; event-based systems | hard | Apache Kafka 60
Domain-Driven Design; =DDD; domain-driven | hard
Object-Oriented Programming; =OOP; =OOD; =OOAD; object oriented; object orientation; programmation orientée objet; programación orientada a objetos; programação orientada a objetos; =OOPS; oo design; =OOP/OOD; oo programming; =OO; objektorientierung; objektorientierte; object orientated; objectgeoriënteerd programmeren; solid principles; =SOLID; object oriented design; object-oriented concepts; object oriented development; object-oriented design patterns; object oriented analysis and design; oop concepts; oop principles | hard | Java 80, C# 80, C++ 75, Design Patterns 70, UML 55
Functional Programming; funktionale programmierung; programmation fonctionnelle; programación funcional; functional language; functional reactive programming; functional programming languages | hard | Haskell 95, Scala 70, Clojure 90, F# 90, Elixir 75, OCaml 90, Elm 85, Erlang 80
Reactive Programming; reactive systems; reactive architecture; project reactor; webflux; reactive extensions; reactive streams; reaktive programmierung | hard | RxJS 75, RxJava 80, Akka 65
Asynchronous Programming; async programming; asynchronous communication; async/await; asynchronous processing; asynchronous systems; asyncio programming | hard | Node.js 50, Reactive Programming 70
Design Patterns; design pattern; entwurfsmuster; patrones de diseño; =GoF; padrões de projeto; patrons de conception; =MVC; =MVVM; mvc framework; model view controller; =MVP pattern; mvc pattern; mvvm pattern; software design patterns; gof patterns; =VIPER; =MVC/MVVM | hard | Object-Oriented Programming 50, Software Architecture 65
Dependency Injection; inversion of control; =IoC; ioc container; guice; google guice; =Autofac | hard | Spring 60, Angular 40
Twelve-Factor App; twelve-factor; 12-factor; 12 factor app; 12 factor methodology | hard | DevOps 30
Domain Modeling; domain modelling; domänenmodellierung | hard | Domain-Driven Design 80
Data Structures; datenstrukturen; estructuras de datos; structures de données; =DSA; data structure | hard | Algorithms 65, Computer Science 55
Algorithms; algorithmen; algorithmes; algoritmos; algorithm; algorithmic thinking; algorithmics; algoritmes | hard | Data Structures 60, Computer Science 55, Machine Learning 40
Computer Science; informatik; informatique; ciencias de la computación; =CS degree; ciência da computação; computer engineering; computing science; wirtschaftsinformatik; computerwetenschappen; ingeniería informática; comp sci; software engineering degree; medieninformatik; génie logiciel; cs fundamentals | hard
Information Technology; informationstechnologie; informationstechnik; technologies de l'information; tecnologías de la información; tecnologia da informação; ~IT; =IT industry; =IT Industry; =IT sector; =IT Sector; =IT field; =IT Field; =IT-Kenntnisse; information and communication technology; =ICT; =IT knowledge; =IT Knowledge; =IT skills; =IT Skills; computer technology; information and communications technology; =IT-Bereich; =IT-Branche; =IT technology; =IT Technology; edv; =IT technologies; =IT Technologies; =IT literate; =IT Literate; =IT-Affinität; informatietechnologie; =IT literacy; =IT Literacy; ~ICT | hard | Computer Science 50
Computer Literacy; computer skills; computer literate; pc skills; pc-kenntnisse; computer knowledge; computer proficiency; computerkenntnisse; edv-anwenderkenntnisse; connaissances informatiques; outils informatiques; manejo de computador; digital literacy; computer applications; proficient with computers; basic computer; pc literate; maîtrise de l'outil informatique; informática básica; ofimática; computer operations; keyboard skills; computer packages; =IT packages; =IT Packages; computervaardigheden; sicherer umgang mit dem pc; pc knowledge; bureautique; digital skills; computer use; computer savvy; windows applications | hard | Microsoft Office 75
Software Architecture; softwarearchitektur; architecture logicielle; application architecture; arquitectura de software; software-architektur; arquitetura de software; software architect; softwarearchitekt; technical architecture; architecture principles; application design; architectural design patterns; softwarearchitectuur; cloud-native architectures; front-end architecture; frontend architecture; backend architecture; web architecture; mobile architecture; software-architekt | hard | System Design 60, Microservices 45, Domain-Driven Design 65
Solution Architecture; solutions architecture; solution architect; solutions architect; lösungsarchitektur; solution design; solutions design; architecture de solutions; arquitecto de soluciones; solution architekt; architecte solution | hard | Software Architecture 45, Enterprise Architecture 55
Enterprise Architecture; togaf; enterprise architect; unternehmensarchitektur; zachman; archimate; architecture d'entreprise; enterprise architektur; business architecture; arquitectura empresarial | hard
System Design; systems design; systemdesign; system architecture; systems architecture; systemarchitektur; system architect; systems architect; large scale systems; diseño de sistemas; design of systems; architecture of systems; arquitectura de sistemas; systemarchitekturen; conception de systèmes | hard | Software Architecture 55, Distributed Systems 60
Software Engineering; software engineer; softwareengineering; ingénierie logicielle; ingeniería de software; engenharia de software; softwaretechnik; software craftsmanship; best engineering practices; ingénieur logiciel; ingeniero de software; engenheiro de software | hard | Software Development 80, Software Architecture 80, Test-Driven Development 60, Back-End Development 65, Computer Science 45
Software Development; softwareentwicklung; développement logiciel; desarrollo de software; application development; softwareentwickler; software-entwicklung; software developer; desenvolvimento de software; application developer; anwendungsentwicklung; anwendungsentwickler; développement informatique; développement d'applications; softwareontwikkeling; software-entwickler; desarrollo de aplicaciones; applications development; développement de logiciels; développement applicatif; software projects; desarrollador de software; software design; desenvolvedor de software; developing software; software delivery; softwareontwikkelaar; software solutions development; entwicklung von software; development of software; softwareengineer; software programmer | hard | Software Engineering 90, Back-End Development 80, Web Development 70, Mobile Development 75, Object-Oriented Programming 60, Full-Stack Development 80
Software Development Life Cycle; =SDLC; software lifecycle; software life cycle; application lifecycle management; cycle de vie logiciel; software product lifecycle; software delivery lifecycle; software release life cycle; entwicklungszyklus; software development cycle; development lifecycle; development life cycle; full life cycle development; softwarelebenszyklus; software product life cycle; ~ALM | hard | Software Engineering 60
Web Development; webentwicklung; développement web; desarrollo web; web programming; web application; web-entwicklung; web developer; webentwickler; desenvolvimento web; website development; webanwendungen; applications web; web-anwendungen; web apps; webapplikationen; web standards; développeur web; desarrollador web; web-based applications; aplicaciones web; web app; desenvolvedor web; web technology; webontwikkeling; webtechnologien; website programming; web software development; web site development; web-technologien; web applikationen; webapplikation; technologies web; web-based application development; web platform; web products; web engineering; tecnologías web; building websites; websites development; web engineer | hard | HTML 60, JavaScript 70, PHP 75, Front-End Development 85, Full-Stack Development 85, Back-End Development 65, React 75, ASP.NET 75, Django 75, Ruby on Rails 80, Laravel 80, WordPress 50, Progressive Web Apps 80, Symfony 80, Web Accessibility 40, Single Page Applications 80
Front-End Development; ~frontend; ~Frontend; frontend-technologie; frontend development; frontend engineering; front end developer; frontend developer; frontend-entwicklung; ~front-end; ~Front-end; ~Front-End; ~front end; ~Front End; développement front-end; desarrollo frontend; frontend-entwickler; front end engineer; frontend engineer; front end engineering; desarrollador frontend; développeur front-end; frontend web development; développement frontend; développeur frontend; desarrollo front end; front end coding; front-end ui; frontend software; front-end programming; front-end skills; front end web; desenvolvimento front-end; desenvolvedor front-end; front-end-entwicklung; client-side; ui development; ui developer; frontend software engineer; frontend software developer; frontend web developer; frontend web engineer; front end web developer; front end software engineer; front end software developer; ui engineer | hard | React 80, Angular 80, Vue.js 80, JavaScript 55, HTML 45, CSS 50, Svelte 85, Full-Stack Development 70, Next.js 75, Redux 75, TypeScript 50
Back-End Development; ~backend; ~Backend; backend system; backend development; backend engineering; backend developer; back-end developer; back end engineer; backend engineer; backend-entwicklung; ~back-end; ~Back-end; ~Back-End; ~back end; développement back-end; desarrollo backend; backend-entwickler; backend services; desarrollador backend; développeur back-end; back end engineering; backend software; server-side; backend technologies; backend-systeme; développement backend; back-end services; back-end technologies; back-end systems; desenvolvimento back-end; back-end web development; back-end-entwicklung; web services and apis; back-end architecture; back-end software; backend software engineer; backend software developer; backend web developer; back end developer; back end software engineer; back end software developer | hard | Node.js 75, Spring Boot 85, Django 85, Express.js 80, Laravel 80, Ruby on Rails 80, ASP.NET 80, FastAPI 85, Full-Stack Development 70, NestJS 85, Go 65, Java 50, PHP 55, Symfony 85, Flask 80
Full-Stack Development; full stack; fullstack; =MERN; =MEAN; mern stack; mean stack; mevn stack; =LAMP; lamp stack; front and back-end; front-end and back-end; frontend and backend; full stack developer; full stack engineer; full stack software engineer; full stack software developer; full stack web developer; fullstack developer; fullstack engineer; fullstack software engineer; fullstack web developer; fullstack-entwickler; full-stack-entwickler | hard
Mobile Development; mobile apps; mobile-entwicklung; développement mobile; desarrollo móvil; mobile app; mobile application; mobile developer; mobile engineer; app-entwicklung; mobile engineering; app development; applications mobiles; mobile software development; aplicaciones móviles; mobile solutions; desenvolvimento mobile; mobile technology; mobile platforms; mobile web; native apps; hybrid apps; app-entwickler; android and ios; ios and android; ios/android; android/ios; mobile frameworks | hard | iOS Development 85, Android Development 85, Flutter 90, React Native 85, Xamarin 85, Ionic 85, Swift 75, Kotlin 55, NativeScript 90, Firebase 40, App Store Optimization 45
iOS Development; =iOS; ios sdk; ios developer; iphone development; ios entwicklung; =iOS/macOS; iphone app; ios application development; ios apps; ios engineer; ios app; développement ios; desarrollo ios; iphone apps; =IOS; ios-entwickler; iphone sdk; ios frameworks; ios applications; ios/swift; iphone/ipad; ios programming; ios software development | hard | Swift 80, Objective-C 75, SwiftUI 90, UIKit 90, Xcode 80, ARKit 65, XCTest 75, Xamarin 30
Xcode; x code; testflight; cocoapods | tool | Swift 70, iOS Development 65
=Core Data; =CoreData | tool | iOS Development 45
Auto Layout; autolayout; =XIBs; =XIB | tool | iOS Development 60, UIKit 70
Core Animation; =Core Graphics; =CoreGraphics | tool | iOS Development 40
Grand Central Dispatch; ~GCD; nsoperation; nsoperationqueue | tool | iOS Development 50
URLSession; nsurlsession | tool | iOS Development 50, Alamofire 60
Alamofire | tool | iOS Development 40
~Retrofit; retrofit2; okhttp | tool | Android Development 50
~Glide | tool | Android Development 40
~Picasso | tool | Android Development 40
Butter Knife; butterknife | tool | Android Development 40
Realm Database; realm db; realmdb; =RealmSwift | tool | Core Data 30
Android Development; android sdk; android app; android developer; android-entwicklung; android application development; android apps; android engineer; android framework; android platform; développement android; desarrollo android; android ndk; =Android/iOS; android jetpack; android-entwickler; =Android/Kotlin; android programming; android os; android software development; android applications; android services; =AOSP; dagger 2; android native; retrofit android; =Android; ~Dagger; =Dagger2; ~Hilt; =Dagger/Hilt; jetpack libraries; android architecture components | hard | Kotlin 65, Jetpack Compose 95, Android Studio 90, ARCore 60, RxJava 35
Android Studio | tool | Android Development 60, Kotlin 60
Jetpack Compose; android compose | tool
~Flutter; flutter sdk; flutter development; flutter developer; flutter app | tool | Dart 75
~Ionic; ionic framework; ionic 4; ~Capacitor | tool
Apache Cordova; cordova; phonegap | tool | Ionic 70
Xamarin; .net maui; =MAUI | tool
NativeScript; appcelerator | tool
Firebase; firestore; firebase cloud messaging | tool
Supabase | tool
Parse Platform; parse server; back4app | tool
Push Notifications; push notification; =FCM; =APNS; onesignal | hard
App Store Optimization; app store publishing; app store connect; =ASO; app store submission | hard
Progressive Web Apps; progressive web app; =PWA; =PWAs; ~service workers; ~Service Workers | hard
Cross-Platform Development; plattformübergreifende entwicklung; multi-platform development; cross-platform | hard | Flutter 75, React Native 75, Xamarin 70, Electron 65, Qt 65
~Electron; electron.js; electronjs; tauri app | tool
Qt; =PyQt; qt5; =QML | tool
=GTK; gtk+; wxwidgets; tkinter | tool
Desktop Application Development; desktop applications; desktop software development; desktop development; desktop-anwendungen; windows application development; desktop apps | hard | WPF 85, WinForms 85, Electron 70, JavaFX 80, Qt 70
Git; git version control; gitflow | tool | GitHub 85, GitLab 85, Bitbucket 85
GitHub; git hub | tool | GitHub Actions 90
GitLab; git lab | tool | GitLab CI 90
Bitbucket; bit bucket | tool
Subversion; =SVN; tortoisesvn; =svn | tool
Version Control; source control; versionsverwaltung; source code management; versionskontrolle; contrôle de version; control de versiones; controle de versão; source code control; gestion de versions; versioning; revision control; versiebeheer; versionierung; code repositories; =SCM tools; branching strategies; versionsverwaltungssysteme; ~VCS; version control systems; version control tools | hard | Git 95, Subversion 95, GitHub 85, GitLab 85, Mercurial 95, Bitbucket 85, Perforce 95, ClearCase 95
~Gerrit; =Phabricator; gerrit code review | tool
Sourcetree; gitkraken; tortoisegit | tool
Jira; jira service management; jira service desk | tool | Agile 30, YouTrack 30
=Confluence; atlassian | tool | Jira 55
Azure DevOps; team foundation server; azure pipelines; visual studio team services; =VSTS; azure repos; azure dev ops; ~TFS; ~ADO | tool
Linear App; shortcut.com; clubhouse.io; pivotal tracker; =Rally software; rally dev; versionone | tool
~Agile; agile methodology; agile development; agile scrum; agile environment; agile methoden; =Agile; agile methods; agile practices; agile principles; agile processes; agile arbeitsmethoden; méthodes agiles; metodologías ágiles; méthode agile; agile ways of working; metodologias ágeis; agile team; agile framework; agile arbeitsweise; agile manifesto; agile delivery; agile process; agile coach; agile techniques; agile mindset; agile entwicklung; agile vorgehensmodelle; agilen methoden; agile values; agile transformation; agiler methoden; agiles arbeiten; agiles projektmanagement; =AGILE; agilen umfeld; agile product development; agile coaching; agilen softwareentwicklung; agile project; agile software; agile concepts; agile approach; agile approaches; agile ceremonies; agile engineering; agile tools; lean/agile; agile and lean; agile workflow; agile product management; metodología agile; agile methodologies; agile development methodologies; agile software development methodologies; agile development processes; agile software development practices; agile development practices; agile development environment | hard | Scrum 90, Kanban 75, SAFe 90, Extreme Programming 90, Sprint Planning 85
Scrum; scrum of scrums | hard | Sprint Planning 80, Agile 50, SAFe 70
Sprint Planning; backlog refinement; backlog grooming; backlog management; daily stand-up; sprint retrospective; retrospectives; sprint review; user story; story points; stand-ups; sprint backlog; sprints; ~sprint; story writing; standups; daily scrum; scrum ceremonies facilitation; backlog prioritization | hard | Scrum 70
Kanban | hard
=SAFe; scaled agile; =LeSS; large-scale scrum; =SAFe Agile; agile release train; nexus scrum | hard
Extreme Programming; =XP; =XP practices | hard | Pair Programming 60, Test-Driven Development 50
~Waterfall; waterfall methodology; waterfall model; ~waterfall; wasserfallmodell; v-modell; v-model; rational unified process | hard
Pair Programming; mob programming; pairing sessions; pair coding; ~pairing; ensemble programming; paarprogrammierung; ~mobbing | hard
Test-Driven Development; =TDD; testgetriebene entwicklung; =TDD/BDD; test-driven; desarrollo guiado por pruebas; test first | hard
Behaviour-Driven Development; =BDD; cucumber testing; gherkin; =BDD/TDD; acceptance test driven development; =ATDD; behavior-driven | hard | Cucumber 85
Unit Testing; unit test; unittests; tests unitaires; komponententests; pruebas unitarias; testes unitários; module testing; unittesting; ~mocking; modultests; mocking frameworks; unit and integration testing; unit and integration tests | hard | JUnit 95, Pytest 90, Jest 85, NUnit 95, PHPUnit 95, RSpec 90, Mockito 90, Test-Driven Development 85
Integration Testing; integration test; integrationstests; tests d'intégration; pruebas de integración; contract testing; integrationstest; end-to-end testing; e2e testing; e2e tests; =E2E; end-to-end test; ~SIT | hard | Cypress 60, Test Automation 60
Test Automation; automated testing; automation testing; automated test; qa automation; testautomatisierung; automatisierte tests; tests automatisés; automatización de pruebas; =SDET; software development engineer in test; automatisation des tests; automation framework; automated qa; automated software testing; automatisierter tests; automação de testes; automated acceptance tests; automated functional testing; automated regression testing; pruebas automatizadas; testautomatisering; automation test; automation scripts; testing framework; test framework; automatisiertes testen; web automation; automated ui tests; automated acceptance testing; ui automation | hard | Selenium 90, Cypress 90, Playwright 90, Appium 90, Robot Framework 90, Katalon 90, UFT 90, TestNG 80, Cucumber 75, Tricentis Tosca 90, Ranorex 95, TestComplete 90, WebdriverIO 90, TestCafe 90, Protractor 90, Nightwatch.js 90, CodeceptJS 90, XCTest 75, Puppeteer 65
Software Testing; functional testing; test case; test plan; softwaretest; system testing; softwaretests; software test; test planning; testing methodologies; ~testing; ~Testing; test strategy; test management; testfälle; testmanagement; tests fonctionnels; pruebas de software; test execution; test scripts; black box testing; white box testing; testing tools; software tester; softwaretester; blackbox testing; exploratory testing; smoke testing; sanity testing; functional tests; test design; test engineering; test analyst; test scenarios; test methodologies; testen von software; software testen; test engineer; testing technologies; test specifications; test coverage; application testing; web testing; testing software; ui testing; teststrategien; test suites; test scripting; testes de software; testkonzepte; cross-device testing; beta testing; database testing; tests logiciels; user testing of software; software test engineer; test automation engineer; qa/test developer; mutation testing; property-based testing | hard | Test Automation 75, Manual Testing 90, Regression Testing 85, Selenium 75, Quality Assurance 55, ISTQB 95, TestRail 80, HP ALM 80, TestLink 85, Zephyr 80, User Acceptance Testing 60
Manual Testing; manual test; manuelles testen; manuelle tests; tests manuels; pruebas manuales; manual software testing; manual qa | hard | Software Testing 55
Regression Testing; regression test; regressionstests; tests de régression; pruebas de regresión; regression suite | hard | Software Testing 50
User Acceptance Testing; =UAT; acceptance testing; acceptance tests; abnahmetests; user acceptance test; tests d'acceptation; pruebas de aceptación; akzeptanztests; recette fonctionnelle; recette utilisateur; uat testing | hard
Performance Testing; load testing; stress testing applications; lasttests; performancetests; load tests; tests de performance; pruebas de rendimiento; performance test; lasttest; tests de charge; scalability testing | hard | JMeter 90, LoadRunner 95, Gatling 95
API Testing; rest-assured; api tests; api test automation; schnittstellentests | hard | Postman 65, SoapUI 85
Quality Assurance; =QA; qa testing; qualitätssicherung; assurance qualité; aseguramiento de la calidad; =SQA; qa engineer; qa tester; garantia da qualidade; qa processes; assurance de la qualité; qa analyst; software quality; softwarequalität; kwaliteitsborging; qa methodologies; qa automation engineer; qualité logicielle; quality engineering; software qa; software-qualität; =QA/QC; =QA/Test; qualitätssicherungsmaßnahmen; calidad de software; quality assurance engineer; quality assurance analyst; quality assurance tester; software quality engineer | hard | Software Testing 65, Test Automation 65, ISTQB 80
ISTQB; istqb certified tester | certificate
Bug Tracking; defect tracking; bug reporting; defect management; bug fixing; issue tracking; bugfixing; bug fixes; bug reports; fehleranalyse software; issue tracker; bugtracking; bug triage; fixing bugs; bug resolution; defect life cycle; fixing defects; defect reporting; ~bugs; bug tracker; defect triage | hard | Bugzilla 90, Redmine 75, MantisBT 90, Jira 50, YouTrack 75
Selenium; webdriver; selenide | tool | Test Automation 45
~Cypress; cypress.io; cypress testing | tool
~Playwright; playwright test; microsoft playwright | tool
~Puppeteer | tool
~Jest; jestjs; jest testing; vitest; =RTL testing; testing library | tool
React Testing Library; =RTL/Jest | tool | React 40, Jest 50
~Enzyme | tool | React 30, Jest 40
Testcontainers | tool | JUnit 30, Docker 20
QUnit | tool | Jest 40
~Mocha; mocha.js; =Mocha/Chai; =Chai; mochajs; sinon.js; ~Sinon | tool
~Jasmine; jasmine testing; karma/jasmine; ~Karma; karma test runner | tool
~Cucumber; cucumber bdd; specflow; cucumber.js; behat | tool
JUnit; junit5; junit4 | tool
Mockito; powermock; easymock; mockk; wiremock; spock framework; ~Spock | tool | JUnit 40
TestNG | tool
Pytest; py.test; python unittest | tool
Mypy | tool | Python 35
Pylint; flake8 | tool | Python 45
RSpec; capybara testing; =Capybara; minitest | tool
Robot Framework; robotframework | tool
~UFT; unified functional testing; hp uft; quick test professional; quicktest professional; micro focus uft; hp qtp; ~QTP | tool
HP ALM; =HPQC; quality center; micro focus alm; ibm rational quality manager; hpalm | tool
~Postman; postman api; postman collections; ~Insomnia; postman tool | tool
JMeter | tool
LoadRunner; load runner; neoload; blazemeter | tool
=Gatling; gatling load; k6 load; =k6; locust load testing | tool
Appium; detox testing | tool
BrowserStack; sauce labs; saucelabs; lambdatest | tool
~Storybook; storybook.js | tool
Code Review; revue de code; revisión de código; codereviews; codereview; review code; reviewing code; pull request; merge request; revues de code; code walkthroughs | hard | Software Engineering 40
Clean Code; clean coding; code quality; clean architecture; codequalität; qualité du code; coding standards; hexagonal architecture; coding best practices; código limpio; coding guidelines; coding conventions; quality code; ports and adapters; code standards; code-qualität; maintainable code; coding principles; best coding practices; clear code; readable code; testable code; well-structured code; =KISS; =YAGNI; onion architecture; good coding practices; ~DRY; robust code; code standardization; reusable code | hard | Refactoring 60, Test-Driven Development 50
Refactoring; refactor code; refaktorierung; legacy code; refactorización; legacy modernization; refactorings; legacy systems modernization; application modernization | hard
Technical Debt; tech debt; technische schulden; dette technique | hard
Debugging; troubleshooting and debugging; debuggen; débogage; depuración; debugger; ~debug; debug code; =gdb; depuración de código; debugging and troubleshooting; fehlersuche software; depuração; software troubleshooting; valgrind | hard | Software Engineering 50
SonarQube; =Sonar; sonar qube; sonarcloud; checkstyle; findbugs; =PMD; codeclimate; spotbugs; sonarlint | tool
Static Code Analysis; static analysis; statische codeanalyse; static code analyzers; =MISRA; misra-c; coverity; polyspace | hard
Performance Optimization; performance tuning; performance optimisation; performance-optimierung; code optimization; optimisation des performances; performanceoptimierung; software performance; application performance; web performance; optimización de rendimiento; performance engineering; profiling tools; website performance; optimización del rendimiento; code profiling; optimizing performance; performance profiling; site performance; page speed; pagespeed; core web vitals; page load; load time optimization; ~APM; lazy loading; code splitting; tree shaking; image optimization; image optimisation; page speed optimization; render performance; frontend performance | hard | Query Optimization 40, Caching 45
~Caching; cache management; distributed caching; ~caching; caching strategies; caching mechanisms; distributed cache; caching techniques; caching technologies; ehcache; caching solutions; apache ignite; varnish cache; =Varnish | hard | Redis 65, Memcached 85
Multithreading; concurrent programming; multi threaded; concurrency; nebenläufigkeit; parallel programming; parallel computing; parallele programmierung; parallelization; multithreaded; threading; multithread; parallel processing; thread management; multiprocessing; programmation concurrente; ~threads; =OpenMP; concurrent systems; =MPI programming; =OpenMP/MPI; =pthreads | hard | High Performance Computing 60, Real-Time Systems 45
High Performance Computing; hochleistungsrechnen; calcul haute performance; supercomputing; hpc clusters; slurm; computational science; scientific computing; numerical computing; computación de alto rendimiento; wissenschaftliches rechnen; calcul scientifique; scientific programming; wissenschaftliche programmierung; ~HPC | hard
Distributed Systems; distributed computing; verteilte systeme; distributed architecture; sistemas distribuidos; systèmes distribués; distributed applications; distributed databases; distributed system; verteilter systeme; verteilten systemen; distributed environment; distributed data systems; distributed algorithms; distributed software; distributed services; distributed technologies; gedistribueerde systemen; distributed systems design | hard | Microservices 50, Apache Kafka 50, Apache Cassandra 55, Apache ZooKeeper 70
Scalability; scalable systems; scalable architecture; skalierbarkeit; scalable applications; highly scalable; scalable software; scalable web applications; large scale applications; skalierbare systeme; scalable services; horizontal scaling; autoscaling; auto scaling; scalable solutions; escalabilidad; scaling systems; performance and scalability; scalable backend; scalability and performance; scalable infrastructure; hochskalierbare; scalable code; hochskalierbar; elastic scaling; schaalbaarheid | hard | Distributed Systems 60
High Availability; hochverfügbarkeit; fault tolerance; highly available; haute disponibilité; alta disponibilidad; fault tolerant; ausfallsicherheit; =HA/DR; resilient systems; system availability; failover; clustering and failover; hochverfügbar; system resilience; hochverfügbare; mission-critical systems | hard | Site Reliability Engineering 65
Real-Time Systems; real-time data processing; low latency; echtzeitsysteme; realtime systems; echtzeit; real-time applications; real-time programming; sistemas de tiempo real; real-time software; temps réel; high frequency systems; echtzeitfähig | hard
Compilers; compiler design; compiler construction; compilerbau; ~compiler; =JIT compiler; compiler development; code generation tools; abstract syntax trees | hard
Operating Systems; operating system; betriebssysteme; systèmes d'exploitation; sistemas operativos; betriebssystem; sistemas operacionais; os internals; besturingssystemen; os kernel; os concepts; os development; operating system concepts | hard | Linux 65, Unix 70, Windows Server 55, Linux Kernel 90
Linux Kernel; kernel development; device driver; gerätetreiber; driver development; kernel programming; treiberentwicklung; kernel modules; kernel drivers | hard
System Programming; systems programming; systemprogrammierung; low level programming; network programming; socket programming; system level programming; systemnahe programmierung; =POSIX; programmation système; low-level software; hardware-nahe programmierung; hardwarenahe programmierung; tcp/ip programming | hard | C 45, Rust 45, C++ 40
UML; unified modeling language; sequence diagrams; class diagrams; =SysML | tool
BPMN; business process modeling notation; bpmn 2.0; business process model and notation; =BPM tools; process modeling tools | tool | Camunda 85, Bizagi 90, ARIS 70, Pega 50
~Eclipse; eclipse ide; eclipse rcp | tool
Visual Studio; =MSVS; =VS2019 | tool | Visual Studio Code 30
Visual Studio Code; vs code; vscode | tool | WebStorm 25
IntelliJ IDEA; intellij; jetbrains; =Rider IDE; =DataGrip | tool | WebStorm 60, PyCharm 50
Swagger; openapi; open api; =RAML; asyncapi | tool
Technical Documentation; software documentation; technische dokumentation; documentation technique; technical documents; documentación técnica; technical specification; code documentation; technische spezifikationen; api documentation; spécifications techniques; dokumentation von software; =IT-Dokumentation; =IT documentation; =IT Documentation; technische dokumentationen; system documentation; design documents; documentação técnica; documenting code; technische documentatie; design documentation; especificaciones técnicas; sphinx documentation; design specifications; knowledge base articles; application documentation; architecture documentation; documentation of software | hard
Low-Code Development; low-code; no-code; nocode; =Mendix platform; lowcode | hard | Mendix 95, OutSystems 95, Power Apps 80, Retool 80, Appian 70
Power Apps; powerapps | tool
Power Platform; dataverse; =PowerPlatform; power pages; copilot studio; power virtual agents | tool | Power Apps 85, Power Automate 80, Power BI 45
Power Automate; microsoft flow; powerautomate | tool
SharePoint; share point; =SPFx; =MOSS | tool
Robotic Process Automation; =RPA; rpa tools; robotergesteuerte prozessautomatisierung; process automation robots; automatización robótica de procesos; automatisation robotisée des processus; =RPA developer; rpa development; intelligent automation; hyperautomation | hard | UiPath 95, Automation Anywhere 95, Blue Prism 95, Power Automate 55
UiPath; ui path | tool | Robotic Process Automation 50
Automation Anywhere | tool
Blue Prism; blueprism | tool
Workflow Automation; workflow management system; business process automation; workflow engine; workflow tools; automated workflows; workflow design automation; automatisierung von geschäftsprozessen; automate tasks | hard | Zapier 90, n8n 90, Make 90, Power Automate 85, Robotic Process Automation 60
~Automation; ~automation; =IT automation; =IT Automation; automatisierung it; infrastructure automation; automation tools; automation tooling; automation scripting; automatización ti; automation and orchestration; build automation; cloud automation; deployment automation; automated deployment; devops automation; automatisierungstools; ~Automatisierung; ~automatisation; automation script; script automation; server automation; automation frameworks and tools; release automation; =IT-Automatisierung; automation first | hard | Ansible 75, CI/CD 55, Test Automation 55, Robotic Process Automation 65, Terraform 60
Mainframe; =JCL; =CICS; z/os; =zOS; =ISPF; =TSO/ISPF; =VSAM; =IMS DB; =OS/390; mainframes; ibm z; ibm zseries; =MVS; z/vm | tool | COBOL 60
AS/400; as400; ibm iseries; =iSeries; ibm i series; ibm power systems | tool | RPG IV 85
OAuth; oauth2; openid connect; saml; =OIDC; =JWT; json web token; saml 2.0; =OpenID; authentication protocols; web authentication; authentication and authorization; token-based authentication; user authentication; authentication mechanisms; authentication/authorization; authorization protocols; =authn; =authz | tool | Okta 65, Keycloak 75, Auth0 80
Payment Integration; payment gateway; paypal integration; payment processing systems; zahlungssysteme; payment apis; zahlungsschnittstellen; digital payments; card payments systems; =PSD2; zahlungsverkehrssysteme; pasarelas de pago; e-payments | hard
Internationalization; =i18n; =l10n; internationalisation; software localisation; localisation testing; =L10N; =I18N; globalization testing; translation management systems | hard
Adobe Flash; flash animation; macromedia flash; adobe animate; flash player; =Macromedia; flash development; flash professional | tool
Web Accessibility; !Accessibility; =WCAG; =A11y; =BITV; section 508; barrierefreiheit web; accessibility standards; wcag 2.1; =a11y; digital accessibility; =WCAG 2.0; accessibilité numérique; screen readers; aria standards; barrierefreie websites; accessible web; accesibilidad web; accessibility guidelines; =RGAA; =WAI-ARIA; accessibility compliance; accessibility testing; digitale barrierefreiheit; accessibility best practices; accessible design; 508 compliance; accessible websites; accessibility requirements for web | hard
Web Scraping; screen scraping; web crawling; web crawler; data scraping; webscraping; data extraction from websites; web spiders | hard | Scrapy 95, Beautiful Soup 90
Search Technology; information retrieval; search engine technology; search relevance; semantic search; full-text search; enterprise search; coveo; search algorithms; vector search; search engine development; search infrastructure | hard | Elasticsearch 65, Apache Solr 80, Lucene 90, Algolia 80
Apache Solr; =Solr; =SOLR | tool
Regular Expressions; =RegEx; =Regex; regular expression; =regex; reguläre ausdrücke; =RegExp; =regexp | hard
Open Source; logiciels libres; código abierto; software libre; =FOSS; logiciel libre; opensource; =OSS compliance; =FLOSS | hard
SaaS; software as a service; multi-tenant saas | hard
Multi-Tenant Architecture; multi-tenancy; multi tenant; multitenancy; mandantenfähigkeit; multitenant | hard
Enterprise Software; unternehmenssoftware; enterprise application; aplicaciones empresariales; enterprise-level software; enterprise business applications; logiciels d'entreprise; enterprise level applications; enterprise-class software; unternehmensanwendungen; b2b software; enterprise-grade software; enterprise it; enterprise web applications; line of business applications; bedrijfssoftware | hard
=Requirements Engineering; =requirements engineering; software requirements; requirement engineering; anforderungsanalyse software; ireb; requirements engineer; requirements elicitation; requirement elicitation; anforderungsspezifikation; ingénierie des exigences; ingeniería de requisitos; functional specification; cahier des charges fonctionnel; spécifications fonctionnelles; especificaciones funcionales; fachkonzepte; fachkonzept; =IT-Konzepte; technical requirements gathering; requirement specification; requirements specification | hard | IBM DOORS 75
Technology Consulting; =IT consulting; =IT Consulting; =IT-Beratung; =IT consultant; =IT Consultant; =IT-Consulting; conseil it; technology consultant; =IT berater; =IT Berater; =IT-Berater; technical consulting; consultoría tecnológica; technical consultant; =IT advisory; =IT Advisory; =IT-Consultant; consultoría ti; conseil en technologies; software consulting; technology advisory; consultoria de ti; consultant technique; tech consulting; ict consulting; consultant informatique; digital consulting; technology consultancy; consultoría it; =IT consultancy; =IT Consultancy; technical consultancy | hard
Blockchain; distributed ledger; =DLT; web3; =Web 3.0; cadena de bloques; =DApps; ethers.js; corda r3; blockchains | hard | Solidity 90, Ethereum 95, Smart Contracts 90, Hyperledger 95, Cryptocurrency 40
Ethereum; =EVM; ethereum smart contracts | tool
Cryptocurrency; cryptocurrencies; crypto currency; bitcoin; kryptowährungen; =NFT; =NFTs; decentralized finance; =DeFi; digital assets crypto; criptomonedas; cryptomonnaies; crypto assets; crypto exchange; digital currency; ~crypto; tokenomics | hard
Message Queues; message queue; message broker; messaging systems; =MQ; =SNS/SQS; =SQS/SNS; message queuing; messaging technologies; =AMQP; asynchronous messaging; =MSMQ; messaging middleware; =JMS/MQ; pub/sub; queueing systems; message queueing; messaging protocols; enterprise messaging; publish/subscribe; messaging frameworks; message-oriented middleware; queuing systems; messaging platform; messaging solutions; ~messaging; messaging queue; message-based systems; message passing; queuing technologies; message bus; artemis mq; amazon mq; solace pubsub+; message oriented middleware | hard | RabbitMQ 90, Apache Kafka 70, IBM MQ 95, ActiveMQ 95, Amazon SQS 90, ZeroMQ 90, NATS 90, Apache Pulsar 80, Azure Service Bus 90, Java Messaging 85
Middleware; oracle fusion middleware | hard | WebSphere 80, WebLogic 80, Enterprise Service Bus 75
Object-Relational Mapping; =ORM; orm tools; orm framework; orm technologies; object-relational mappers; drizzle orm; knex.js; =Mongoose; orms | hard | Hibernate 90, Entity Framework 90, SQLAlchemy 90, Doctrine ORM 90, Sequelize 90, TypeORM 90, Prisma 85, Django 60
Log Management; logging frameworks; centralized logging; log aggregation; logmanagement; log monitoring; logging tools; =Papertrail; loggly; ~logging; ~Logging; logging and monitoring; log file analysis; monitoring and logging; sumo logic; logging/monitoring; application logging; error logging; logging services; log files analysis | hard | Elasticsearch 45, Splunk 75, Graylog 90, Fluentd 85, Log4j 60, Logstash 80
Rapid Application Development; =RAD tools; 4gl; uniface; clarion programming; magic xpa; gupta sqlwindows; =4D database | tool
Chatbot Development; chatbots; chatbot; conversational ai; chat bots; conversational interfaces; voice assistants; ibm watson assistant; conversational agents; conversational ui; virtual assistants technology; voicebots; voice user interface; bot development; conversational design; virtual agents; conversation design | hard | Dialogflow 90, Rasa 90, Amazon Lex 90, Microsoft Bot Framework 90
Augmented Reality; virtual reality; mixed reality; =AR/VR; =VR/AR; extended reality; erweiterte realität; virtuelle realität; réalité virtuelle; réalité augmentée; realidad virtual; realidad aumentada; hololens; oculus rift; oculus quest; =WebXR; vuforia; =VR and AR; metaverse; immersive technology; =OpenXR; realidade virtual; realidade aumentada; ~VR; ~XR | hard | ARKit 90, ARCore 90
Bioinformatics Software; genome analysis software; =Bioconductor; =BLAST; bioperl; biopython; =GATK; samtools | tool
Software Configuration Management; software configuration; build and release; release engineering; build engineering; build tools; build and deployment; build scripts; buildmanagement; build tooling; software builds; build pipeline; package management; dependency management; package manager; artifact management; software packaging; softwarepaketierung; =MSI packaging; installshield; software packages development; application packaging | hard | Apache Maven 55, Gradle 55, CMake 55
Release Management; release manager; release planning; releasemanagement; gestion des versions; release coordination; software release; gestión de versiones; release process; release processes; production releases; gestión de releases; release notes; mise en production; production deployment; releaseplanung; release cycle; software deployment; application deployment; ~deployment; ~Deployment; deployment tools; blue/green deployment; code deployment; continuous deployments; feature flags; canary releases; feature toggles; feature flagging; softwareverteilung; deployment pipeline; software rollout; software distribution; deployment engineering; deployment technologies; softwarebereitstellung; deployment of software | hard | CI/CD 35
Mercurial | tool
Perforce; helix core | tool
ClearCase | tool
Redmine | tool
YouTrack | tool
Bugzilla | tool
MantisBT; mantis bt | tool
Azure Boards | tool
Strapi | tool
!Sanity; sanity.io; sanity cms | tool
Storyblok; directus; prismic | tool
Umbraco | tool
Kentico | tool
Optimizely CMS; episerver | tool
Squarespace | tool
=Wix; wix.com; wix website | tool
Webflow | tool
Craft CMS | tool
=Contao | tool
PrestaShop | tool
OpenCart; oscommerce | tool
BigCommerce | tool
OXID eShop; oxid | tool
Spryker | tool
commercetools | tool
JTL-Wawi; jtl | tool
MuleSoft; mule esb; anypoint platform | tool
TIBCO | tool
BizTalk | tool
Boomi | tool
webMethods; software ag webmethods | tool
IBM Integration Bus; ibm app connect; iib | tool
IBM MQ; websphere mq; =MQSeries; ibm mqseries | tool
ActiveMQ | tool
Amazon SQS; =SQS; aws sqs; amazon sns; =SNS | tool
ZeroMQ | tool
!NATS; nats messaging; nats.io; ~NATS | tool
Apache Pulsar; =Pulsar | tool
Azure Service Bus; azure event grid; azure event hubs | tool
Camunda | tool
Pega; pegasystems | tool
Appian | tool
!ARIS; aris platform; aris toolset; ~ARIS | tool
Bizagi; jbpm; signavio | tool
Mendix | tool
OutSystems; out systems | tool
=Retool; bubble.io | tool
FileMaker; file maker | tool
Progress OpenEdge; progress 4gl; openedge | tool
PowerBuilder | tool
WinDev | tool
Katalon | tool
Tricentis Tosca; tosca testsuite; tosca automation | tool
Ranorex | tool
TestComplete | tool
WebdriverIO; webdriver.io | tool
TestCafe | tool
=Protractor; protractor testing | tool
Nightwatch.js; nightwatchjs | tool
CodeceptJS | tool
TestRail | tool
!Zephyr; zephyr jira; zephyr scale; ~Zephyr | tool
TestLink; qtest tool | tool
!Espresso Testing; espresso testing; ~Espresso | tool
XCTest; xcuitest | tool
Artifactory; jfrog | tool
Sonatype Nexus; nexus repository; ~Nexus | tool
LaunchDarkly | tool
!Stripe; stripe api; stripe integration; ~Stripe | tool
Adyen | tool
Zapier | tool
n8n | tool
!Make; make.com; integromat | tool
Dialogflow | tool
!Rasa; ~Rasa; rasa nlu | tool
Amazon Lex; alexa skills | tool
Microsoft Bot Framework; bot framework; azure bot service | tool
ARKit | tool
ARCore | tool
Scrapy | tool
Beautiful Soup; beautifulsoup | tool
Algolia | tool
Lucene | tool
Sequelize | tool
TypeORM | tool
!Prisma; ~Prisma; prisma orm; prisma client | tool
Log4j; =Logback; slf4j | tool
Graylog | tool
Fluentd; fluent bit | tool
Hazelcast | tool
LLVM; clang | tool
=GCC; gnu toolchain | tool
Doxygen; javadoc | tool
Hyperledger | tool
Mapbox | tool
OpenLayers | tool
Chart.js | tool
Highcharts | tool
Vuetify | tool
Nextflow; snakemake | tool
SoapUI; soap ui | tool
Burp Suite; burpsuite | tool
Enterprise Architect (Sparx); sparx enterprise architect; sparx ea; sparx systems | tool
IBM DOORS; rational doors; =DOORS; polarion; doors next | tool
!Vim; ~Vim; neovim; vi editor | tool
=Emacs; gnu emacs | tool
Sublime Text | tool
Notepad++ | tool
=NetBeans; netbeans ide | tool
PyCharm | tool
WebStorm; phpstorm; goland; rubymine; =CLion | tool
`,
  data: `
SQL; structured query language; sql data management | tool | PostgreSQL 90, MySQL 90, SQL Server 90, Oracle Database 90, T-SQL 95, PL/SQL 95, SQLite 85, MariaDB 90, BigQuery 90, Snowflake 90, dbt 95, Amazon Redshift 90, Data Analysis 60, Data Engineering 85, ETL 75, Data Warehousing 80, Business Intelligence 70, SSIS 80, Database Administration 85
MySQL; my sql; =Percona | tool | MariaDB 80, PostgreSQL 55, SQL Server 50, PHP 60, SQL 45, WordPress 40
PostgreSQL; postgres; pgsql; =PostgresSQL; postgre | tool | MySQL 50, SQL Server 45, SQL 40, PostGIS 90, TimescaleDB 90
PostGIS | tool
TimescaleDB; =Influx; time series database; questdb; victoriametrics | tool
SQL Server; ms sql; mssql; =SSMS; microsoft sql; sqlserver | tool | T-SQL 90, SSIS 80, SSRS 80, SSAS 80, PostgreSQL 40
T-SQL; tsql; transact sql | tool | SQL Server 65
PL/SQL; plsql | tool | Oracle Database 55
Stored Procedures; stored procedure; sql triggers; database triggers; user defined functions sql | hard | T-SQL 80, PL/SQL 80
Query Optimization; sql tuning; query tuning; sql performance tuning; query performance; database tuning; sql optimization; database optimization; query optimisation; database performance; indexing strategies; datenbankoptimierung | hard
Oracle Database; ~Oracle; oracle db; oracle dba; oracle 11g; oracle 12c; oracle 10g; oracle sql; oracle 19c; oracle rac; oracle datenbank; oracle datenbanken; oracle forms; oracle exadata; bases de données oracle; oracle developer | tool | PL/SQL 85, Oracle APEX 85
Oracle APEX; oracle application express; =APEX | tool
SQLite | tool
MariaDB; maria db | tool
MongoDB; mongo db; =Mongo; mongoose odm | tool | Couchbase 45, NoSQL 35
Apache Cassandra; ~Cassandra; cassandra db; datastax; cassandra database | tool | ScyllaDB 70
Redis | tool | Memcached 50
Amazon DynamoDB; dynamodb; dynamo db | tool
Azure Cosmos DB; cosmosdb; cosmos db | tool
Elasticsearch; elastic search; elk stack; opensearch; =ELK; elastic stack; ~Elastic | tool | Kibana 85, Logstash 90, Apache Solr 50, Lucene 40
Kibana | tool | Elasticsearch 65
Logstash; filebeat | tool | Elasticsearch 65
Neo4j; =Cypher query language | tool
Graph Databases; graph database; graph db; graph dbs; graphdatenbanken; knowledge graph; sparql; =RDF; =RDF/OWL; semantic web; linked data; ontologies; triplestore; amazon neptune; arangodb; =TigerGraph; ontology modeling; ontology engineering; graph technologies | hard | Neo4j 90
NoSQL; no sql; non-relational databases; bases de données nosql; document databases; key-value stores | hard | MongoDB 90, Apache Cassandra 90, Amazon DynamoDB 90, Couchbase 90, HBase 90, Redis 55, Neo4j 65, CouchDB 95, ScyllaDB 90, Aerospike 85, Azure Cosmos DB 85
IBM Db2; =DB2; =Db2; db2 udb; db2 sql; db2 luw | tool
Teradata; =BTEQ | tool
Sybase; sap ase | tool
Vertica | tool
Greenplum | tool
Netezza | tool
ClickHouse; click house | tool
Exasol; singlestore; memsql | tool
CockroachDB; cockroach db; yugabytedb; google spanner; cloud spanner; tidb | tool
Informix; =Ingres; interbase; =Firebird; =dBase; btrieve; =FoxBase; =Paradox database | tool
SAP HANA; hana db; =HANA; hana database | tool
Database Design; database modeling; database modelling; datenbankdesign; schema design; datenbankmodellierung; database architecture; database schema; diseño de bases de datos; conception de bases de données; er diagrams; er modeling; normalization of databases; database structures; relational modeling; database architect; datenbankarchitektur; database normalization; entity-relationship | hard | Data Modeling 65, Database Administration 60
Database Administration; database administrator; =DBA; datenbankadministration; database maintenance; administration de bases de données; administración de bases de datos; datenbankadministrator; =DBAs; administrador de bases de datos; database support; database upgrades; datenbankbetrieb; database operations; administration of databases; base de datos administración; database admin | hard | SQL Server 35, Oracle Database 40
Database Management; =DBMS; datenbankmanagement; gestión de bases de datos; gestion de bases de données; datenbankverwaltung; managing databases; database maintenance and updates; datenpflege; datenbankpflege; gestion de base de données; maintained database; database updating; maintain database; database queries; database searches; data base management; stammdatenpflege; database skills; pflege von datenbanken; updating databases; maintaining database | hard | Database Administration 85
Database Development; database developer; database programming; datenbankentwicklung; database engineer; database engineering; sql development services; datenbankprogrammierung; datenbankentwickler; développement de bases de données; desarrollo de bases de datos | hard | SQL 60, PL/SQL 85, T-SQL 80
Databases; relational database; datenbanken; bases de données; bases de datos; database systems; datenbank; datenbanksysteme; =RDBMSs; datenbankkenntnisse; base de données; base de datos; bancos de dados; banco de dados; database technology; relational db; databank; databanken; relational dbs; rdbms; database concepts; datenbanksystemen; database knowledge; datenbanktechnologien; db systems; relational data stores; database solutions; database platforms; database technologies; database systems design; relational database systems | hard | SQL 75, PostgreSQL 85, MySQL 85, SQL Server 85, Oracle Database 85, MongoDB 70, NoSQL 75, Database Design 90, Database Administration 95
Data Modeling; data modelling; data model; datenmodellierung; dimensional modeling; star schema; modélisation de données; datenmodelle; modelado de datos; dimensional modelling; =Kimball; data vault; data modeler; datenmodell; modélisation des données; er/studio; ~ERD | hard | Data Warehousing 65, Database Design 70, Data Architecture 80, Erwin 90
Data Warehousing; data warehouse; datawarehouse; =DWH; data mart; almacenes de datos; datawarehousing; =DW/BI; entrepôt de données; dwh architecture; ~EDW | hard | Snowflake 85, Amazon Redshift 85, BigQuery 80, Teradata 85, Azure Synapse 85, ETL 55, Netezza 80, Vertica 80, Greenplum 80, Exasol 80, SAP BW 65
Data Lakes; data lake; delta lake; lakehouse; apache iceberg; apache hudi; =Iceberg tables; aws lake; data mesh; data fabric | hard | Databricks 65
ETL; extract transform load; =ELT; extract transform and load; data extraction; extraction transformation and loading; data loading; change data capture; etl tools; etl processes; etl pipelines; etl development | hard | SSIS 90, Informatica 90, Talend 90, dbt 80, Apache Airflow 65, Data Engineering 75, Azure Data Factory 90, AWS Glue 90, IBM DataStage 95, Data Warehousing 55, Matillion 95, Fivetran 80, Apache NiFi 80, Ab Initio 95, Pentaho 80, Oracle Data Integrator 95
SSIS; sql server integration services | tool
SSRS; sql server reporting services | tool
SSAS; sql server analysis services; tabular models | tool
OLAP; =MDX; multidimensional databases; online analytical processing; ~OLTP | hard | SSAS 85, Essbase 90, IBM TM1 85
=Informatica; informatica powercenter; informatica power center; informatica cloud; =IICS; informatica mdm; informatica developer; informatica idq | tool
Talend; talend open studio | tool
IBM DataStage; datastage; data stage; ibm infosphere | tool
Pentaho; pentaho data integration | tool
Ab Initio; =AbInitio | tool
Matillion | tool
Fivetran; airbyte; stitch data | tool
Apache NiFi; nifi | tool
Oracle Data Integrator; ~ODI | tool
KNIME | tool
Qlik Replicate; attunity; =HVR replication; goldengate; golden gate replication | tool
=dbt; dbt core; dbt cloud; data build tool | tool
Apache Airflow; ~Airflow; airflow dags; airflow scheduler; cloud composer | tool
Workflow Orchestration; dagster; =Prefect; data orchestration; orchestration tools; ~orchestration; argo workflows | hard | Apache Airflow 85
Apache Spark; ~Spark; spark sql; spark streaming; spark framework; spark structured streaming; =Spark/Scala; =Spark/Hadoop; spark mllib; spark jobs; =SparkSQL; =SPARK | tool | Databricks 85, PySpark 95, Hadoop 50, Scala 40
PySpark | tool | Apache Spark 55, Databricks 70
Hadoop; hdfs; map reduce; =YARN; =EMR cluster; =MapR; apache ambari; hadoop distributed file system | tool | Apache Hive 75, HBase 80, MapReduce 95, Cloudera 85, Amazon EMR 65, Apache Pig 85, Apache Impala 75
MapReduce; !Map Reduce | hard
Apache Hive; ~Hive; hiveql; hive sql; hive/impala | tool
Apache Pig; ~Pig; pig latin; sqoop; oozie; apache flume; =Flume | tool
HBase; apache accumulo; bigtable; apache phoenix | tool
~Presto; trino; prestodb | tool
Apache Druid; apache pinot; apache kylin; apache kudu | tool
Apache Kafka; kafka; amazon msk; confluent platform; ksql; redpanda; kafka streams; kafka connect; ksqldb; schema registry; confluent kafka; ~Confluent | tool | RabbitMQ 45, Message Queues 35
Apache Avro; ~Avro | tool | Apache Kafka 25
Apache Parquet; ~Parquet | tool | Apache Spark 40
RocksDB | tool
Debezium | tool | Apache Kafka 25
Apache Flink; flink; apache storm; apache samza | tool
Apache Beam; cloud dataflow | tool
Stream Processing; streaming data; data streaming; real-time streaming; stream analytics; streaming analytics; event processing; streaming pipelines; streaming architectures; streaming technologies; spark streaming jobs; stream data processing; streaming platforms | hard | Apache Kafka 65, Apache Flink 90, Apache Spark 50, Amazon Kinesis 85, Dataflow 65
RabbitMQ; rabbit mq; =Rabbit | tool | Message Queues 35, Apache Kafka 35
Apache ZooKeeper; zookeeper | tool
Databricks; data bricks | tool
=Snowflake; snowflake data warehouse; snowflake db; snowflake cloud; snowflake computing; =SnowSQL; snowpipe; snowflake data cloud | tool
BigQuery; big query | tool
Amazon Redshift; redshift | tool
Azure Synapse; synapse analytics; azure sql data warehouse; =Synapse | tool
Azure Data Factory; data factory; azure datafactory; ~ADF | tool
AWS Glue; =Glue ETL; =EMR Spark; glue jobs | tool
Microsoft Fabric; ms fabric | tool
Big Data; bigdata; grandes volumes de données; large datasets; large data sets; large-scale data; grosse datenmengen; massive datasets; large volumes of data | hard | Apache Spark 80, Hadoop 90, Databricks 65, Apache Kafka 45, Apache Hive 85
Data Engineering; data pipeline; data engineer; datenpipelines; ingénierie des données; dataops; ingeniería de datos; data infrastructure; data ingestion; data platform; data processing pipelines; daten-pipelines; data wrangling; dateningenieur; pipelines de données; data plumbing; data munging; engenharia de dados; data processing systems; data workflows; datenplattform | hard | Apache Spark 65, Apache Airflow 85, Databricks 75, dbt 75, ETL 60, Fivetran 75, Apache NiFi 75, Dataflow 80, AWS Glue 80, Azure Data Factory 75
Data Architecture; data architect; datenarchitektur; architecture de données; arquitectura de datos; architecture des données | hard | Data Modeling 50
Data Integration; datenintegration; integration of data; intégration de données; integración de datos; data interfaces; integrating data; data feeds; data interoperability | hard | ETL 60
Electronic Data Interchange; =EDI; edi mapping; edifact; edi transactions; =ANSI X12; datenaustausch edi | hard
Data Management; datenmanagement; gestion des données; gestión de datos; data administration; gestion de données; =DAMA; gestão de dados; data lifecycle management; forschungsdatenmanagement | hard
Master Data Management; stammdatenmanagement; master data; stammdaten; reference data management; datos maestros; stammdatenverwaltung; données de référence; ~MDM | hard
Product Information Management; =PIM; akeneo; stibo; pimcore; contentserv; inriver; product data management; pim-system; produktdatenmanagement | hard
Metadata Management; metadata; metadaten; métadonnées; data dictionary; data catalogue; data catalog; data lineage; data cataloging; metadatos | hard | Collibra 70, Alation 75
Data Governance; data stewardship; data steward; gobierno de datos; gouvernance des données; data ownership; information governance | hard | Collibra 90, Alation 85, Metadata Management 55, Master Data Management 45, Data Quality 35
Data Quality; data cleansing; data cleaning; data validation; data integrity; datenqualität; qualité des données; calidad de datos; datenbereinigung; data scrubbing; data reconciliation; data auditing; data profiling; qualidade de dados; cleaning data; data audits; data deduplication; data curation | hard
Data Migration; datenmigration; migration de données; migración de datos; data conversion; database migration; migration of data; datenmigrationen; migration des données; migração de dados; datenübernahme; cutover planning; system migration | hard | Flyway 40, Liquibase 40
Data Entry; data input; dateneingabe; saisie de données; entrada de datos; datenerfassung; 10 key; ten key; data inputting; saisie informatique; saisie des données; ingreso de datos; data capture; entering data; captura de datos; inputting data; digitación; entrada de dados; datatypist; digitação; data processing clerk; data keying | hard | Typing 35
Data Processing; datenverarbeitung; traitement de données; procesamiento de datos; traitement des données; processing data; data processor; data manipulation; gegevensverwerking | hard
Data Collection; datenerhebung; collecte de données; data gathering; recolección de datos; gathering data; data acquisition; recopilación de datos; data recording; collection of data; recogida de datos; collecte des données; data logging; coleta de dados; collecting and analyzing data | hard
Data Analysis; data analytics; datenanalyse; analyse de données; analyse des données; análisis de datos; analyzing data; analyze data; analysis of data; data analyst; datenanalysen; analysing data; datenauswertung; datenauswertungen; advanced analytics; analista de datos; analytics tools; análise de dados; analysis and interpretation of data; data-analyse; analyzed data; =EDA tools; data-driven decision making; auswertung von daten; data analytical skills; data exploration; analyser les données; analysis techniques for data; analizar datos; data & analytics; data-driven analysis; gegevensanalyse; data interrogation; ~analytics; ~Analytics | hard | SQL 40, Data Science 85, Business Intelligence 75, Statistics 70, Tableau 75, Power BI 70, R 80, SPSS 75, SAS 75, Looker 80, Data Visualization 70, pandas 80, Business Analytics 80, Alteryx 75, KNIME 70, Data Mining 75, Minitab 60, Product Analytics 75, Quantitative Research 60
Business Analytics; business data analytics; decision support systems; decision science; reporting and analytics; analytics consulting; business intelligence analytics; decision analytics | hard
Data Reporting; reporting tools; ad hoc reporting; ad-hoc reports; report development; automated reporting; management information systems; =MIS reports; mis reporting; berichtserstellung; management information reporting; report automation; self-service reporting; reporting systems; bi reporting; report design; automatisierte berichte; reporting automation | hard | Business Intelligence 75, Crystal Reports 85, SSRS 85
Data Science; data scientist; ciencia de datos; science des données; datenwissenschaft; ciencia de los datos; ciência de dados; datenwissenschaften; sciences des données; cientista de dados; decision scientist | hard | Machine Learning 70, scikit-learn 85, Deep Learning 70, Statistics 45, pandas 75
Machine Learning; maschinelles lernen; =ML; apprentissage automatique; aprendizaje automático; aprendizado de máquina; supervised learning; unsupervised learning; random forest; gradient boosting; support vector machines; feature engineering; feature selection; ml models; maschinellen lernens; maschinellem lernen; ml engineer; ml algorithms; classification algorithms; decision trees; statistical learning; ml frameworks; ml/ai; ensemble methods; clustering algorithms; machinaal leren; dimensionality reduction; principal component analysis; ~SVM; core ml; machine learning algorithms; machine learning techniques; machine learning models; machine learning frameworks; machine learning libraries; machine learning methods | hard | Deep Learning 90, scikit-learn 90, TensorFlow 90, PyTorch 90, XGBoost 95, Natural Language Processing 80, Computer Vision 80, Data Science 75, MLOps 85, Reinforcement Learning 95, Amazon SageMaker 80, Hugging Face 75, LightGBM 95, MLflow 80, Anomaly Detection 70, Recommender Systems 80, RapidMiner 55
Deep Learning; neural network; =RNN; ~CNN; =CNNs; =LSTM; neuronale netze; transformers models; réseaux de neurones; redes neuronales; apprentissage profond; transfer learning; aprendizaje profundo; neuronaler netze; transformer models; neuronalen netzen; backpropagation; attention models; diffusion models; autoencoders; representation learning; ~GAN; ~GANs | hard | TensorFlow 85, PyTorch 90, Keras 90, Computer Vision 65, Generative AI 55, Natural Language Processing 55, Caffe 85, Apache MXNet 85, JAX 75, Theano 85, ONNX 55
Artificial Intelligence; =AI; künstliche intelligenz; intelligence artificielle; inteligencia artificial; =AI/ML; =A.I.; künstlicher intelligenz; ai technologies; ai-powered; ai tools; ai solutions; ai engineering; ai systems; ki-lösungen; =KI-Tools; =KI-basierte; applied ai; ai applications; ai models; ai engineer; künstlichen intelligenz; ai development; =GenAI/AI; ai/machine learning; kunstmatige intelligentie; machine intelligence; =AI-based; expert systems; cognitive computing; artificial general intelligence; ki-anwendungen; ki-modelle; ai research; ai-driven; ai agents; intelligent agents; ~KI | hard | Machine Learning 75, Deep Learning 80, Generative AI 90, Natural Language Processing 70, Computer Vision 70
Generative AI; gen ai; genai; generative ki; ia générative; ia generativa; generative artificial intelligence; copilot microsoft 365; ai copilots; =GPT models | hard | Large Language Models 85, Prompt Engineering 90, LangChain 90, ChatGPT 60, OpenAI API 85, Midjourney 70, GitHub Copilot 40
Large Language Models; =LLM; =LLM-based; llm applications; llm fine-tuning; grands modèles de langage; llms; sprachmodelle; fine-tuning llms; agentic ai; =AI agents; transformers library; language model | hard | LangChain 90, Prompt Engineering 75, Retrieval-Augmented Generation 95, Hugging Face 65, OpenAI API 80, LlamaIndex 90, Amazon Bedrock 75, Azure OpenAI 75
Retrieval-Augmented Generation; rag pipelines; rag systems; vector embeddings; ~RAG | hard | LlamaIndex 75, LangChain 55, Vector Databases 60
Prompt Engineering; prompt design; prompt engineer | hard
LangChain; llama index; crewai; autogen framework | tool
Natural Language Processing; =NLP; text mining; traitement du langage naturel; procesamiento de lenguaje natural; sentiment analysis; natural language understanding; =NLU; text analytics; named entity recognition; text classification; topic modeling; verarbeitung natürlicher sprache; =NLP/NLU; =NLG; machine translation; maschinelle übersetzung; natural language generation; traitement automatique des langues; procesamiento del lenguaje natural; question answering systems; language technology; linguistique informatique; =TALN; word embeddings; sprachverarbeitung; word2vec; text summarization; ~NER | hard | spaCy 95, Hugging Face 70, Large Language Models 65, Speech Recognition 40
Speech Recognition; speech processing; speech-to-text; text-to-speech; spracherkennung; speech technology; voice recognition technology; reconnaissance vocale; speech synthesis; kaldi speech; speech analytics; ~TTS | hard
Computer Vision; image processing; image recognition; bildverarbeitung; object detection; machine vision; vision par ordinateur; visión por computador; image segmentation; image analysis; =YOLO; visión artificial; bildanalyse; procesamiento de imágenes; facial recognition technology; =OCR; optical character recognition; maschinelles sehen; video analytics; traitement d'image; mustererkennung; visão computacional; image classification; bildverarbeitungssysteme; video processing; reconnaissance d'images; object recognition; 3d reconstruction; =Photogrammetrie; point cloud; semantic segmentation; image analytics; visual recognition; object tracking; stereo vision; ~SLAM | hard | OpenCV 90
OpenCV; open cv | tool
Reinforcement Learning; bestärkendes lernen; multi-armed bandits; apprentissage par renforcement; aprendizaje por refuerzo; =RLHF | hard
MLOps; ml ops; model deployment; model monitoring; machine learning operations; feature store; model serving; ml infrastructure; weights & biases; =W&B; ml pipelines; llmops; ml platform; bentoml; model lifecycle management; azure ai; aiops; =DVC versioning | hard | MLflow 85, Kubeflow 90, Amazon SageMaker 75, Vertex AI 75, Azure Machine Learning 75
TensorFlow; tensor flow | tool | Keras 80, Deep Learning 60, PyTorch 45
PyTorch; py torch; torchvision; =Torch; fastai | tool | Deep Learning 60, TensorFlow 45
Keras | tool | TensorFlow 50
=JAX; jax/flax | tool
Apache MXNet; =MXNet | tool
=Caffe; caffe2; caffe framework | tool
Theano; cntk | tool
ONNX; tensorrt; nvidia triton | tool
scikit-learn; sklearn; sci-kit learn; scikitlearn; scikit | tool | Machine Learning 45, Data Science 50
~pandas; ~Pandas; python pandas; =Pandas; =polars; polars library; =PANDAS; pandas library; pandas dataframe; =pandas | tool | scikit-learn 80, NumPy 70, Data Science 60, Jupyter 60
NumPy; num py | tool | pandas 80, SciPy 95, scikit-learn 80, PyTorch 65, TensorFlow 60
SciPy; statsmodels; sympy | tool
Matplotlib; seaborn | tool
Plotly; =Bokeh | tool
Streamlit; gradio app | tool
Jupyter; jupyterlab; google colab; =Colab; zeppelin notebooks; apache zeppelin; ipython | tool
Anaconda; =Conda; conda environments; virtualenv | tool
Statistics; statistical analysis; statistical modeling; statistical modelling; statistische analyse; statistical methods; analyse statistique; estadística; statistik; statistiken; statistiques; statistical analyses; statistical techniques; statistical data analysis; statistical models; multivariate analysis; statistische auswertungen; análisis estadístico; estatística; statistische methoden; statistical software; biostatistiques; statistical inference; statistical programming; statistische analysen; anova; statistical tools; statistical testing; stochastics; statistical computing; statistical significance; statistical packages; hypothesis testing; statistical knowledge; statistiek; statistical concepts; statistical theory; probability and statistics | hard | Data Science 70, R 80, SPSS 85, SAS 80, Stata 90, Econometrics 90, Regression Analysis 90, Bayesian Statistics 95, Minitab 75, Time Series Analysis 80, A/B Testing 50, SAS JMP 80, Statistica 85, GraphPad Prism 60
Bayesian Statistics; bayesian; bayes'sche statistik; markov chain monte carlo; =MCMC; pymc; probabilistic programming; probabilistic modeling; hidden markov models; probabilistic models; gaussian processes; probabilistic graphical models | hard
Regression Analysis; linear regression; logistic regression; regressionsanalyse; regression models; regression modeling; multiple regression; regression modelling; generalized linear models; regressionsanalysen; multivariate regression; mixed models; ~GLM | hard
Time Series Analysis; time series; zeitreihenanalyse; séries temporelles; series temporales; =ARIMA; forecasting models | hard
Econometrics; eviews; econometric | hard
A/B Testing; ab testing; split testing; ab tests; a/b test; multivariate testing; online experimentation; controlled experiments; optimizely; =VWO testing; google optimize; tests a/b; split tests; experimentation platforms; a/b and multivariate testing; multi-variate testing | hard
Predictive Modeling; predictive analytics; predictive modelling; predictive model; prädiktive analysen; analyse prédictive; churn prediction; forecasting algorithms; modelos predictivos; prognosemodelle; modélisation prédictive; prescriptive analytics; propensity models; analítica predictiva; vorhersagemodelle; predictive algorithms | hard | Machine Learning 55
Anomaly Detection; fraud detection models; outlier detection; anomalieerkennung | hard
Data Mining; datamining; minería de datos; fouille de données; =Weka; weka tool; mineração de dados; knowledge discovery; association rules; pattern mining | hard | RapidMiner 85, KNIME 70
=Mathematical Optimization; =mathematical optimization; optimization algorithms; =AMPL; mathematical programming; optimierungsalgorithmen; heuristic algorithms; monte carlo methods; genetic algorithms; numerical mathematics; numerische simulation; simulationssoftware; evolutionary algorithms | hard | Gurobi 95, AnyLogic 40
Data Visualization; data visualisation; datenvisualisierung; visualisation de données; visualización de datos; data viz; visualisierung von daten; visualizations; visualisation des données; dataviz; visualizing data; data storytelling; visualization tools; visualização de dados; information visualization; visualisierungstools; datenvisualisierungen; visualize data; visualisation tools; data presentation; scientific visualization; interactive dashboards; datavisualisatie | hard | Tableau 90, Power BI 80, D3.js 85, Looker 80, Matplotlib 80, Qlik 80, Dashboards 60, Spotfire 80, Plotly 85, Apache Superset 80, Streamlit 50, Domo 70, Looker Studio 80
=Tableau; tableau desktop; tableau server; tableau dashboards; tableau software; =Tableau Prep; tableau public; tableau reports; tableau developer | tool | Power BI 40
Power BI; powerbi | tool | DAX 90, Power Query 75, Tableau 40, SSRS 45
=DAX; data analysis expressions; ms dax | tool | Power BI 65
Power Query; powerquery; get & transform excel | tool | Power BI 50
~Looker; lookml; looker dashboards | tool
Looker Studio; google data studio; =DataStudio | tool
Qlik; qlikview; qliksense | tool
Business Intelligence; =BI; informatique décisionnelle; inteligencia de negocios; bi tools; bi developer; bi reports; décisionnel; =BI/DWH; power bi and other bi tools; inteligencia empresarial; bi solutions; bi reporting tools; bi analyst; bi dashboards; =BI/Analytics; bi-lösungen; bi platforms; bi systems; bi development; outils bi; bi applications; bi software; bi stack; bi-systeme; decision intelligence; bi engineer; herramientas bi; outils de bi | hard | Tableau 80, Power BI 80, Qlik 90, SSRS 75, IBM Cognos 90, SAP BusinessObjects 90, MicroStrategy 90, Looker 85, Data Warehousing 55, SSAS 85, Domo 85, Sisense 85, Metabase 75, Apache Superset 75, Spotfire 85, Jaspersoft 75, ThoughtSpot 80, SAP Analytics Cloud 80, Oracle BI 90, SAP BW 60, WebFOCUS 85
IBM Cognos; cognos | tool
SAP BusinessObjects; =Business Objects; sap business objects; businessobjects; =BOBJ; =SAP BO; web intelligence; =WebI; sap bobj | tool
MicroStrategy; micro strategy | tool
Oracle BI; obiee; oracle business intelligence; oracle analytics cloud; oracle reports; bi publisher | tool
=Domo; domo bi | tool
Sisense | tool
=Metabase; redash | tool
Apache Superset; =Superset | tool
Spotfire | tool
Jaspersoft; jasper reports; jasperreports; jasper studio; ireport designer | tool
=BIRT; actuate birt; eclipse birt | tool
ThoughtSpot | tool
WebFOCUS; information builders webfocus | tool
Jedox | tool
Dashboards; dashboard development; dashboard reporting; kpi dashboard; dashboards and reports; dashboarding; tableaux de bord; dashboard design; cuadros de mando; tableros de control; dashboard creation; dashboards e informes; dashboard tools; reporting dashboard | hard | Tableau 75, Power BI 75, Grafana 55, Looker 75
Crystal Reports; crystal report | tool
~SAS; sas programming; base sas; sas enterprise; sas/stat; sas software; sas macro; sas programmer; sas certified; =SAS EG; sas viya; sas/base; sas visual analytics; sas studio; =JMP | tool | R 30
SPSS; pspp | tool | Statistics 30
=Stata; =STATA; stata software; stata programming | tool
Minitab | tool
GraphPad Prism; graphpad | tool
=Statistica; statgraphics; originpro; =OriginLab; sigmaplot; xlstat; =JASP | tool
Qualitative Analysis Software; dedoose | tool
Survey Tools; survey monkey; surveymonkey; survey programming; unipark; questback; alchemer; confirmit; survey platforms | tool | Qualtrics 95, REDCap 80, Typeform 85
Alteryx | tool
Data Annotation; data labeling; data labelling; image annotation; data annotator; annotation of data; data tagging; text annotation; ai training data; étiquetage de données | hard
Data Protection; =GDPR; datenschutz; protection des données; protección de datos; privacy compliance; =CCPA; datenschutzgrundverordnung; information privacy; dsgvo; bundesdatenschutzgesetz; =BDSG; gdpr compliance; privacy by design; rgpd; =AVG wetgeving; onetrust; lgpd; privacy management; =PIPEDA; privacy impact assessment; data privacy regulations; data privacy compliance; data privacy officer | hard
Geographic Information Systems; =GIS; geographic information system; geoinformatik; systèmes d'information géographique; geospatial; spatial analysis; gis mapping; geoinformatics; gis software; gis data; geodata; geodaten; geographic information science; geomatics; géomatique; gis analyst; geoprocessing; =GIS/GPS; geoinformation; sistemas de información geográfica; geographische informationssysteme; geoinformationssysteme; gis tools; cartographie sig; gis analysis; geoinformationssystem; =GIS-Systeme; spatial data; web gis; webgis; géospatiale; digital mapping; gis systems; geodatabase; gis specialist; gis technician; geodatabases; esri products | hard | ArcGIS 95, QGIS 95, Remote Sensing 65, PostGIS 85, MapInfo 90, FME 75, Google Earth Engine 70
ArcGIS; arc gis; arcmap; arcview; =Esri; arcinfo; =ESRI; arcpy; arccatalog; esri software; arc map | tool | QGIS 45
QGIS; quantum gis; grass gis; geoserver | tool | ArcGIS 45
Quantitative Research; quantitative analysis; quantitative methods; quantitative forschung; recherche quantitative; quantitative data analysis; investigación cuantitativa; quantitative modeling; quantitative analytics; quantitative modelling; quantitative methoden; métodos cuantitativos; quantitative techniques; quantitative analyses; quantitative finance; quant research; quantitative analyst | hard
Qualitative Research; qualitative analysis; qualitative methods; focus groups; qualitative forschung; recherche qualitative; qualitative data analysis; investigación cualitativa; qualitative interviews; qualitative studies; métodos cualitativos; qualitative analyses; thematic analysis; qualitative methoden; grounded theory; qualitative and quantitative research | hard
Recommender Systems; recommendation system; recommender system; recommendation engine; recommendation algorithms; collaborative filtering; personalization algorithms; empfehlungssysteme; ranking algorithms; learning to rank; personalization engines; systèmes de recommandation; search ranking; sistemas de recomendación | hard
Product Analytics; product usage data; user analytics; user behavior analytics; app analytics; mobile analytics; clickstream | hard | Mixpanel 80, Amplitude Analytics 80, Heap Analytics 85, Hotjar 50
Mixpanel | tool
Amplitude Analytics; !Amplitude; ~Amplitude; amplitude.com | tool
Heap Analytics; =Pendo; pendo.io; posthog; fullstory | tool
Kissmetrics | tool
Hotjar; mouseflow; crazy egg; contentsquare; clicktale | tool
Customer Data Platforms; customer data platform; segment.com; ~Segment; tealium; mparticle; =CDPs | tool
AppsFlyer; adjust sdk; branch.io | tool
Couchbase | tool
CouchDB | tool
ScyllaDB | tool
Memcached; memcache | tool
Aerospike | tool
MLflow | tool
Kubeflow | tool
Amazon SageMaker; sagemaker | tool
Vertex AI; google ai platform | tool
Azure Machine Learning; azure ml | tool
Amazon Bedrock; aws bedrock | tool
Azure OpenAI; azure cognitive services; azure ai services | tool
Hugging Face; huggingface | tool
ChatGPT; gpt-4; =GPT-3 | tool
GitHub Copilot; microsoft copilot | tool
OpenAI API; openai | tool
Midjourney; stable diffusion; dall-e | tool
Vector Databases; vector database; pinecone; weaviate; qdrant; milvus vector; chromadb; faiss; vector stores; =pgvector | hard
LlamaIndex; langgraph | tool
spaCy | tool
XGBoost; xg boost | tool
LightGBM; catboost | tool
InfluxDB | tool
Celonis | tool
Process Mining | hard | Celonis 80
RapidMiner | tool
=Gurobi; =gurobi; =CPLEX | tool
AnyLogic; arena simulation | tool
Erwin; erwin data modeler | tool
Collibra | tool
!Alation; =Alation; informatica edc | tool
Flyway | tool
Liquibase | tool
=Essbase; =essbase; oracle essbase | tool
Cloudera; hortonworks; =CDH | tool
Apache Impala; =Impala | tool
Amazon Athena; aws athena | tool
Amazon EMR; aws emr | tool
Amazon Kinesis; kinesis | tool
!Dataflow; google dataflow; google cloud dataflow; =Dataflow | tool
=REDCap; =redcap | tool
Qualtrics | tool
Typeform; microsoft forms; ms forms; jotform; limesurvey | tool
NVivo; atlas.ti; maxqda | tool
MapInfo | tool
!FME; fme desktop; safe software fme | tool
LiDAR | tool
=Google Earth Engine; =google earth engine | tool
IBM TM1; cognos tm1; =TM1; ibm planning analytics | tool
SAP Analytics Cloud; sap lumira | tool
PowerPivot; power pivot | tool
SAS JMP; jmp statistical software | tool
`,
  cloud: `
AWS; amazon web services; amazon cloud; aws cloud; aws services; aws cloud services; aws infrastructure; aws environment; aws technologies; aws ecosystem; aws stack; aws platform; aws cloud platform; aws cloud infrastructure; aws cloud environment | tool | Amazon EC2 95, Amazon S3 95, AWS Lambda 95, AWS CloudFormation 95, Amazon ECS 95, Amazon EKS 90, AWS Certified Solutions Architect 95, Amazon DynamoDB 80, AWS CDK 95, Amazon Redshift 70, AWS Glue 90, Cloud Computing 45, Terraform 55, Serverless 60, Amazon RDS 90, Amazon CloudWatch 95, Amazon VPC 90, Amazon SageMaker 80, Amazon SQS 85, Amazon Kinesis 90, Amazon EMR 90, Amazon Athena 90, Amazon Bedrock 80, AWS CodePipeline 95, AWS Certified Developer 95, AWS Certified Cloud Practitioner 75, AWS Certified SysOps Administrator 95
Amazon EC2; =EC2; aws ec2; elastic compute cloud; elastic beanstalk | tool | AWS 60
Amazon S3; ~S3; aws s3; s3 buckets; amazon simple storage service; =S3 | tool | AWS 55
AWS Lambda; ~Lambda; amazon lambda; lambda functions; =Lambdas; step functions | tool | Serverless 65, AWS 45
Amazon ECS; aws ecs; fargate; ~ECS; elastic container service; amazon elastic container service | tool
Amazon EKS; aws eks; elastic kubernetes service; ~EKS | tool | Kubernetes 25
Amazon RDS; aws rds; amazon aurora; aws aurora; =Aurora; ~RDS | tool
AWS CloudFormation; cloudformation; cloud formation | tool
AWS CDK; cloud development kit; aws sam; aws amplify | tool
Amazon CloudWatch; cloudwatch; cloud watch; cloudtrail; aws x-ray | tool
Amazon VPC; =VPCs; aws vpc; virtual private cloud; =Route53; route 53; ~VPC; ~VPCs | tool
Amazon CloudFront; cloudfront; content delivery network; ~CDN; ~CDNs | tool | Cloudflare 30, Akamai 40
Azure; microsoft cloud; azure cloud; azure services; azure cloud services; azure platform; azure cloud platform; azure infrastructure; azure environment | tool | Azure Functions 95, Azure Kubernetes Service 95, Azure DevOps 65, Azure Data Factory 90, Azure Synapse 90, Azure Administrator Associate 95, Microsoft Entra ID 65, Azure SQL 85, Azure Cosmos DB 85, Azure Machine Learning 85, Azure OpenAI 75, Azure Service Bus 90, Azure Solutions Architect Expert 95, Azure Developer Associate 95, Microsoft Sentinel 50
Azure Functions; logic apps; azure function apps; azure app service | tool
Azure Kubernetes Service; =AKS; azure aks | tool
Azure SQL | tool
Google Cloud; =GCP; gcp cloud; gcp services; app engine; google compute engine; cloud run | tool | BigQuery 70, Google Kubernetes Engine 95, Firebase 45, Vertex AI 85, Google Cloud Build 95, Dataflow 90, Google Cloud Certified 95
Google Kubernetes Engine; =GKE; google gke | tool
IBM Cloud; bluemix; softlayer; ibm watson | tool
Oracle Cloud Infrastructure; oracle cloud; oci cloud; ~OCI | tool
DigitalOcean; digital ocean; linode; =Scaleway | tool
Heroku; render.com; fly.io | tool
OpenStack; open stack | tool
Cloud Foundry; =PCF; cloudfoundry; =Tanzu; vmware tanzu | tool
Cloud Computing; cloud; computación en la nube; informatique en nuage; =IaaS; =PaaS; infrastructure as a service; platform as a service; =IaaS/PaaS; cloudtechnologien; computação em nuvem; servicios en la nube; nube pública; cloud services; cloud service; cloud environment; cloud platform; cloud infrastructure; cloud technologies; cloud technology; cloud applications; cloud solutions; cloud architecture; cloud deployment; cloud development; cloud systems; cloud-native; cloud native applications; cloud native development; cloud native technologies; public cloud; private cloud; hybrid cloud; multi-cloud; multicloud; public cloud platforms; public cloud services; public cloud environments; cloud computing platforms; cloud computing services; cloud computing technologies; cloud service providers; cloud provider; cloud-technologien; cloud-umgebungen | hard | AWS 90, Azure 90, Google Cloud 90, Serverless 85, DevOps 60, OpenStack 85, Cloud Security 85, Kubernetes 60, DigitalOcean 70, Heroku 60, IBM Cloud 90, Oracle Cloud Infrastructure 90, Rackspace 65, Cloud Migration 85, FinOps 75, OpenShift 45
Cloud Migration; migration to the cloud; migration vers le cloud; cloud transformation; cloud adoption; lift and shift; cloud modernization; migración a la nube; cloud-migrationen | hard
FinOps; cloud cost optimization; cloud cost management; cloud financial management | hard
Serverless; function as a service; =FaaS; functions as a service | hard
Docker; dockerized; dockerfile; dockerization; dockerfiles; docker compose; docker swarm; docker containers | tool | Kubernetes 85, Podman 75, Containerization 85, OpenShift 75, DevOps 70, CI/CD 50
Podman; =LXC; =LXD; containerd; rkt containers; =LXC/LXD | tool
Containerization; containerisation; ~Containers; containerized; container technology; containerisierung; ~containers; container-technologien; software containers; conteneurisation; contenedores docker; linux containers; containerised; container-based; container platform; =Container/Docker; containertechnologien; container services; container solutions; container security; container management | hard | Docker 85, Kubernetes 85
Container Orchestration; container orchestrators; container cluster; container-orchestrierung; docker orchestration; mesos; hashicorp nomad; ~Nomad | hard | Kubernetes 90, OpenShift 90
Kubernetes; =K8s; =k8s; =K8S; kubectl; kubernets; k3s cluster; kubernetes cluster | tool | OpenShift 85, Helm 90, Amazon EKS 90, Azure Kubernetes Service 90, Google Kubernetes Engine 90, Rancher 90, Argo CD 85, Istio 85, Certified Kubernetes Administrator 95, Container Orchestration 75, Site Reliability Engineering 60
OpenShift; red hat openshift; =OCP platform; open shift | tool
~Helm; helm chart; kustomize | tool | Kubernetes 35
~Rancher; rancher kubernetes; rancher labs | tool
Argo CD; argocd; fluxcd; flux cd | tool
GitOps; git ops | hard | Argo CD 85
Service Mesh; linkerd; envoy proxy; consul connect | hard | Istio 90
Istio | tool
Terraform; terragrunt; opentofu | tool | Infrastructure as Code 65
Infrastructure as Code; =IaC; infrastruktur als code; =IAC; infraestructura como código; infrastructure automation as code; infrastructure as a code | hard | Terraform 90, AWS CloudFormation 90, Pulumi 95, Ansible 65, AWS CDK 90, Packer 60
Pulumi | tool
Ansible; =AWX; red hat ansible | tool | Configuration Management 45
Chef Infra; chef cookbooks; chef recipes infrastructure; opscode chef; =Chef/Puppet | tool
~Puppet; puppet labs; puppet enterprise; =Puppet/Chef; puppet modules | tool
SaltStack; salt stack; ~Salt | tool
Configuration Management; konfigurationsmanagement; gestion de configuration; =CMDB; gestión de la configuración; configurationmanagement; configuration manager it; gestión de configuración; configuration automation | hard | Ansible 80, Puppet 85, Chef Infra 85, SaltStack 85
HashiCorp Vault; ~Vault; secrets management; secret management; hashicorp; aws secrets manager; key vault | tool
~Consul; hashicorp consul; etcd; service discovery; netflix eureka; ~Eureka | tool
~Packer; hashicorp packer; vagrant boxes | tool
~Jenkins; jenkins ci; jenkins pipeline; jenkinsfile; =Hudson CI; jenkins x; jenkins server | tool | CI/CD 45
CI/CD; continuous integration; continuous delivery; continuous deployment; =CICD; =CD/CI; build pipelines ci; intégration continue; integración continua; kontinuierliche integration; continuous integration and continuous delivery; continuous integration and continuous deployment; ci tools; ci pipeline; integração contínua; déploiement continu; continuous build; ci systems; deployment automation pipelines; entrega continua; ci & cd; cd pipelines; ~CI; ci/cd pipelines; ci/cd tools; ci/cd processes; ci/cd practices; ci/cd automation; trunk-based development; canary deployments | hard | Jenkins 85, GitLab CI 95, GitHub Actions 95, CircleCI 95, Travis CI 95, TeamCity 90, Bamboo CI 90, Azure DevOps 75, Argo CD 85, DevOps 80, Spinnaker 90, Tekton 90, Octopus Deploy 90, Buildkite 95, AWS CodePipeline 95, Google Cloud Build 90, Fastlane 65, Concourse CI 95, UrbanCode Deploy 80, GitOps 80
GitHub Actions | tool
GitLab CI; gitlab pipelines; gitlab cicd; gitlab runner | tool
CircleCI; circle ci | tool
Travis CI; travisci | tool
TeamCity; team city | tool
=Bamboo CI; atlassian bamboo; ~Bamboo | tool
Concourse CI; ~Concourse; drone ci; =GoCD; harness.io; ~Drone; appveyor; bitrise; codeship; bitbucket pipelines; xl deploy; electric commander; electriccloud | tool
DevOps; dev ops; devops best practices; devops automation tools | hard | CI/CD 60, Kubernetes 65, Terraform 75, Docker 50, Jenkins 65, Ansible 70, Site Reliability Engineering 80, Infrastructure as Code 80, DevSecOps 90, GitOps 90, Platform Engineering 75, Helm 65
DevSecOps; devsec ops; secdevops; secure devops; devops security; dev/sec ops | hard
Site Reliability Engineering; =SRE; site reliability; sre practices; =SREs; sre principles; error budgets; chaos engineering; chaos monkey; reliability engineering of services; =SLOs; =SLIs; production reliability; site reliability engineer | hard | Platform Engineering 50
Platform Engineering; platform engineer; developer platform; developer experience tooling; plattform engineering; backstage developer portal; developer productivity tools; =Backstage.io; infrastructure engineers; infrastructure engineer | hard
System Monitoring; monitoring tools; ~monitoring; ~Monitoring; application monitoring; infrastructure monitoring; server monitoring; monitoring and alerting; überwachung von it-systemen; monitoring software; systems monitoring; =SCOM; centreon; supervision informatique; system performance monitoring; monitoring/alerting; cloud monitoring; alerting and monitoring; monitoring system; monitorización de sistemas; =Monit; monitoring stack; monitoringsysteme; monitoring technologies; monitoring solution; site24x7; what's up gold; statsd; instana; =IT monitoring; =IT Monitoring; monitoreo de sistemas | hard | Prometheus 85, Grafana 80, Datadog 85, New Relic 85, Splunk 60, Dynatrace 85, Nagios 90, Zabbix 90, SolarWinds 85, PRTG 90, Icinga 90, Checkmk 90, PagerDuty 65, Site Reliability Engineering 80, Observability 80, AppDynamics 85
~Prometheus; prometheus monitoring; alertmanager; =Thanos metrics; victoria metrics | tool | Grafana 65
Grafana | tool | Prometheus 60
Datadog; data dog | tool
New Relic; newrelic | tool
=Splunk; splunk enterprise; splunk cloud; splunk dashboards; splunk administration; splunk es | tool
Observability; distributed tracing; ~tracing; ~telemetry; =Honeycomb.io; tracing tools; application telemetry; ~Telemetry; telemetry solutions; =OTel | hard | Prometheus 65, Grafana 55, Datadog 70, OpenTelemetry 90, Jaeger 80, Dynatrace 65, New Relic 65, System Monitoring 55
Linux; linux system administration; linux operating system; linux command line; linux operation system; linux systems; linux environment; linux based environments; linux based systems; linux/unix environment; linux servers; linux operating systems | tool | Ubuntu 95, Red Hat Enterprise Linux 95, Debian 95, SUSE Linux 95, Bash 80, Linux Kernel 95, Docker 55, Kubernetes 60, DevOps 55, RHCE 95, Unix 50, System Administration 55
Ubuntu | tool | Linux 35
Debian | tool | Linux 30
Red Hat Enterprise Linux; red hat; redhat; =RHEL; centos; rocky linux; =Fedora; almalinux; oracle linux; fedora linux | tool | Linux 40
SUSE Linux; suse; =SLES; opensuse | tool | Linux 30
Unix; =AIX; ~Solaris; sun solaris; ibm aix; freebsd; oracle solaris; =Solaris; hp-ux; unix system administration; unix operating system; openbsd; =SunOS; tru64; ~BSD | tool | Linux 50
Windows Server; windows nt; windows 2000; windows 2003; windows 2008; windows 2012; serveurs windows; windows administration; windows system administration; windows administrator; microsoft server; windows-umgebung; =WSUS; windows serversysteme | tool | Active Directory 65, Hyper-V 80, PowerShell 55
~Windows; microsoft windows; windows 7; windows 10; windows xp; =XP, Vista; =2000, XP; =2000/XP; =NT/2000/XP; windows 8; windows 11; ms windows; windows os; windows vista; windows operating system; windows 95; windows 98; windows desktop; windows client; windows environment; windows-betriebssysteme; =Win7; =Win10; windows platform; windows systems; windows pc; =WinXP; windows-kenntnisse; windows 3.1; windows based; microsoft operating systems; windows 2000/xp; windows workstations; win 7; win xp; windows internals | tool
macOS; =OS X; mac osx; ~Macintosh; mac os; apple mac; ~Mac; mac operating systems; apple computers; mac platform; mac computers; mac support; mac/pc; pc/mac; =OSX; apple os; mac systems | tool
ChromeOS; chromebooks; chrome os; chromebook | tool
=MS-DOS; ms dos; =DOS commands; batch scripting; batch files; windows batch; dos batch; batch scripts; ~DOS | tool
=Bash; ~bash; shell scripting; shell script; bash scripting; =ksh; bash script; =zsh; korn shell; shell programming; =BASH; bash/shell; shell/bash; shell-skripte; scripts shell; unix scripting; unix shells; bourne shell; c shell; shell commands; ~Shell; ~shell; scripts bash; linux bash; command line; =CLI tools; shell skripting; ~CLI | tool | Linux 45, Scripting 50
PowerShell; power shell; powercli | tool
Active Directory; azure active directory directory services; =LDAP; ~AD; group policy; directory services; =GPOs; =AD DS; =ADFS; openldap; gruppenrichtlinien; =AD/LDAP; =LDAP/AD; user accounts in active directory; verzeichnisdienste; domain controller; novell edirectory; ~GPO | tool
Microsoft Entra ID; azure ad; azure active directory; entra id; microsoft entra; ~AAD | tool | Active Directory 40
Microsoft Exchange; exchange server; ms exchange; exchange online; exchange administration; exchange 2010; exchange 2013; exchange 2016; exchange 2007; ~Exchange; =Exchange/Outlook; email administration; mail server; email server; =Zimbra; sendmail | tool
Microsoft 365 Administration; office 365 administration; m365 administration; microsoft 365 admin; office 365 admin; office365 administration; microsoft 365 administrator; o365; microsoft purview; ms 365 administration; office 365 migration | tool | Microsoft Intune 65, Microsoft Entra ID 55, Microsoft Exchange 45
=SCCM; microsoft sccm; microsoft endpoint configuration manager; =MECM; system center; ms sccm; =MDT imaging; microsoft deployment toolkit; =SCVMM | tool
Mobile Device Management; =UEM; enterprise mobility; endpoint management; client management it; endpoint administration; =EMM; mobile devices management; verwaltung mobiler endgeräte; desktop management; clientmanagement; mdm solutions; mdm tools | tool | Microsoft Intune 85, Jamf 85, VMware Workspace ONE 95, MobileIron 95, baramundi 65
VMware; vsphere; esxi; vcenter; =ESX; vm ware; vsan; nsx-t; =NSX | tool | Virtualization 50
Hyper-V; hyperv | tool | Virtualization 40
Citrix; xenapp; xendesktop; citrix virtual apps; netscaler; xenserver; citrix virtual desktops | tool
Virtualization; virtualisation; virtual machine; virtualisierung; virtualisierungstechnologien; proxmox; virtualización; virtualized environments; =VMs; virtualisierte umgebungen; virtualisierungslösungen; servervirtualisierung; =Xen; qemu/kvm; hypervisors; hypervisor; virtualização; virtual environments management; virtual infrastructure; hyperconverged; =HCI platforms | hard | VMware 90, Hyper-V 90, Proxmox VE 95, VirtualBox 80, OpenStack 75, Citrix 60, Nutanix 75, KVM 95, Virtual Desktop Infrastructure 55
Proxmox VE | tool
VirtualBox; virtual box; parallels desktop | tool
Virtual Desktop Infrastructure; =RDS terminal; terminal services; terminal server; remote desktop; virtual desktop; desktop as a service; terminalserver; remote access tools; remote support tools; bomgar; =VNC; ~VDI; ~RDP; ~AVD | tool
Nginx; caddy server | tool | HAProxy 45, Apache HTTP Server 40
Apache HTTP Server; apache web server; ~Apache; apache server; apache httpd; apache2; apache/nginx; apache webserver; apache http | tool | Nginx 50
=IIS; internet information services; microsoft iis; internet information server; =IIS 7; ms iis; windows iis; iis server; iis 6 | tool
Web Servers; web server; webserver; servidores web; serveurs web; application server; applikationsserver; anwendungsserver; web hosting; webhosting; website hosting; hosting infrastructure; hébergement web; hosting services it; server hosting; domain hosting; shared hosting; domain management hosting | hard | Nginx 90, Apache HTTP Server 90, IIS 90, Apache Tomcat 65
Load Balancing; load balancer; loadbalancer; reverse proxy; keepalived; lastverteilung; f5 asm; squid proxy; proxy server; f5 ltm/gtm; f5 waf; load balance; loadbalancing; traffic management servers; ~ELB; ~ALB | hard | HAProxy 95, F5 BIG-IP 95, Traefik 80, Nginx 55
System Administration; systems administration; systemadministration; sysadmin; system administrator; systems administrator; administration système; administration des systèmes; server administration; administración de sistemas; systemadministrator; server management; system admin; serveradministration; administrateur système; administrador de sistemas; systems engineer it; fachinformatiker systemintegration; systembetreuung; windows and linux administration; systems admin; =IT administration; =IT Administration; =IT-Administration; =IT-Administrator; =IT administrator; =IT Administrator; server maintenance; administração de sistemas; windows server and linux administration; server infrastructure; server installation; systeembeheer; server deployment; server environments; serververwaltung; serverbetreuung; =IT-Systemelektroniker; server configuration; administrator of systems; systemadministratoren; server operating systems; server systems; serversysteme; server hardware; server-infrastruktur | hard | Windows Server 70, Active Directory 60, Linux 50, VMware 60, DevOps 45, Microsoft Exchange 65, RHCE 90, MCSE 90
=IT Infrastructure; infrastructure management; =IT-Infrastruktur; =IT-Infrastrukturen; infrastructure informatique; infraestructura it; =IT infrastructures; =IT Infrastructures; =IT infrastructure services; =IT Infrastructure Services; infrastructure architecture; ~infrastructure; ~Infrastructure; infraestructura de ti; infrastructures informatiques; technology infrastructure; infrastructure architect; systèmes d'information; infraestrutura de ti; ict infrastructure; computer infrastructure; sistemas de información; =IT systems management; =IT Systems Management; =IT systems administration; =IT Systems Administration; tecnologia e infraestrutura; infrastructure technologies; =IT-Landschaft; on-premise infrastructure; on-prem infrastructure; enterprise infrastructure; server infrastructures; systemlandschaft; informationssysteme; =IT operations; =IT Operations; =IT-Betrieb; =IT betrieb; =IT Betrieb; exploitation informatique; =IT-Operations; operaciones de ti; =IT operation; =IT Operation; =IT environment; =IT Environment; =IT production; =IT Production; production informatique; =IT environments; =IT Environments; =IT operations management; =IT Operations Management | hard | System Administration 80, Computer Networking 50, IT Support 40
Backup and Recovery; data backup; backup and restore; backups; datensicherung; sauvegarde de données; data recovery; backup/recovery; datensicherungen; backup systems; backup management; backup strategies; tivoli storage manager; =TSM; backup software; backup-lösungen; database backup; backup procedures; tape backup; copias de seguridad; backup administration; backup systeme; networker backup; backup solution; emc networker; restore procedures; =Veritas Backup; sauvegarde et restauration; backup technologies; =RMAN | hard | Veeam 95, Commvault 95, Veritas NetBackup 95, Acronis 90, Rubrik 90, Disaster Recovery 60
Disaster Recovery; plan de reprise d'activité; recuperación ante desastres; notfallwiederherstellung; ~DRP | hard | Business Continuity 45, Backup and Recovery 35
Business Continuity; plan de continuité d'activité; continuidad de negocio; iso 22301; continuity planning; business continuity & disaster recovery; notfallmanagement it; ~BCP; ~BCM | hard | Disaster Recovery 45
Data Center Operations; data center; rechenzentrum; data centre; datacenter; rechenzentren; centre de données; datacenters; =DCIM; rack and stack; centros de datos; server racks; rechenzentrumsbetrieb; centro de datos; colocation; rack mounting servers; rechenzentrumsinfrastruktur; datacentre; rack servers; centres de données; blade servers; cisco ucs; hp blade; poweredge; proliant; dell servers; hp servers | hard
Storage Area Networks; storage administration; ~SAN; ~NAS; =SAN/NAS; storage area network; storage systems; san storage; =iSCSI; fibre channel; =RAID; storage solutions it; storage management it; storage virtualization; fiber channel; storage technologies; storage-systeme; storage arrays; =NAS/SAN; storagesysteme; network attached storage; emc storage; dell emc; hitachi storage; pure storage; emc vnx; emc symmetrix; object storage; enterprise storage; storage infrastructure; minio; ibm storwize; synology; emc clariion; 3par; storage engineer; hdfs storage; storage networks; =ZFS; lvm raid; storage architecture; storage hardware; brocade; ~EMC; ~NFS | hard | NetApp 85, Ceph 60, Nutanix 40
NetApp; =ONTAP | tool
=IT Support; =IT helpdesk; =IT Helpdesk; =IT-Support; user support; pc support; =IT support specialist; =IT Support Specialist; =IT support services; =IT Support Services; =IT support technician; =IT Support Technician; benutzersupport; support informatique; soporte informático; anwenderbetreuung; =IT-Helpdesk; assistance informatique; assistance aux utilisateurs; anwendersupport; support utilisateurs; =IT assistance; =IT Assistance; end user computing; computer support; computer technician; =IT technician; =IT Technician; supporting users; soporte ti; suporte de ti; onsite support it; first level support; second level support; 1st level support; 2nd level support; 3rd level support; third level support; 1st line support; 2nd line support; first line support; second line support; 3rd line support; computer assistance; support n1; support n2; level 2 support; level 1 support; soporte a usuarios; assistance utilisateurs; support niveau 1; =IT service support; =IT Service Support; =IT-Servicedesk; benutzerbetreuung; anwenderunterstützung; user helpdesk; userhelpdesk; =UHD; tier 2 support; tier 1 support; tier ii support; tier 3 support; level 3 support; l2 support; l1 support; l3 support; support informatico; =IT helpdesk support; =IT Helpdesk Support; ict support; remote support; =IT-Technician; remote technical support; technicien informatique; técnico informático; technicien support; end users support | hard | Help Desk 85, Desktop Support 90, Technical Support 65, CompTIA A+ 90, Hardware Troubleshooting 70, System Administration 55, Active Directory 45
Help Desk; helpdesk; service desk; servicedesk; mesa de ayuda; centre de services informatique | hard | IT Support 55
Desktop Support; deskside support; desktop engineering; workstation support; desktop computing support; arbeitsplatzsupport; desktop deployment; desk side support; desktop administration; desktop/laptop support; desktop imaging; pc imaging; desktop engineer; arbeitsplatzsysteme; imaging computers; support bureautique; vor-ort-support; imaging of computers; computer imaging; pc deployment; computer deployment; reimaging | hard | IT Support 50
Technical Support; tech support; technischer support; soporte técnico; technical customer support; technical troubleshooting; technische unterstützung; suporte técnico; technischen support; asistencia técnica; technical helpdesk; technical product support; technische ondersteuning; technischer kundensupport; technical user support; troubleshooting technical issues; =support technique; =Support technique; =assistance technique; =Assistance technique | hard | IT Support 55, Help Desk 65
Application Support; anwendungsbetreuung; applikationsbetreuung; application maintenance; production support; support applicatif; software maintenance; applikationssupport; anwendungssupport; application administration; applikationsmanagement; soporte de aplicaciones; softwarewartung; maintenance applicative; maintenance logicielle; maintenance informatique; application management services; wartung von software; application operations; software-support; mantenimiento de aplicaciones; =IT-Anwendungen; applikationsverantwortung; software-wartung; anwendungsmanagement; manutenção de sistemas; anwendungsadministration; applikations-management; software-betreuung; maintenance of software; maintenance corrective et évolutive; maintenance and support of applications | hard | IT Support 30
Hardware Troubleshooting; computer repair; computer hardware; pc repair; hardware installation; hardware and software troubleshooting; hardware repair; troubleshooting hardware; computer maintenance; laptop repair; computer troubleshooting; hardware maintenance; pc hardware; hardware support; pc troubleshooting; desktop hardware; printer repair; printers troubleshooting; hardware configuration; hardware upgrades; pc maintenance; installation of hardware; computer assembly; building computers; hardware and software installation; hardware diagnostics; pc builds; repair computers; troubleshoot hardware; matériel informatique; reparación de computadoras; desktops and laptops; laptops and desktops; mantenimiento de equipos informáticos; =IT hardware; =IT Hardware; =IT-Hardware; computer installation; pc installation; installing hardware; hardware setup; computer setup; hardware software; computer builds | hard | CompTIA A+ 85, Desktop Support 75
Ticketing Systems; ticketing system; ticketsysteme; ticketsystem; ticket system; ticket management; ticket-systeme; outil de ticketing; ticketing software; ticketing tool; osticket; trouble ticketing; =IT tickets; =IT Tickets; helpdesk tickets; ticketing platforms; ticketsystemen; ticketbearbeitung; hp service manager; track-it; help desk tickets; help desk software; kayako; support ticket; footprints ticketing; ticket queue; service tickets; request tracker; heat ticketing; kace; trouble ticket; ticket resolution; ticket handling | tool | Zendesk 90, ServiceNow 70, Freshdesk 90, BMC Remedy 90, OTRS 95, GLPI 85, TOPdesk 85, ManageEngine 75, Spiceworks 80, Cherwell 85, Jira 40
Zendesk; zen desk | tool
Freshdesk; freshservice; fresh desk; help scout; =Helpscout | tool
!Intercom; livechat software; =LivePerson; drift chat | tool
ITIL; itil service management; itil best practices | certificate
=IT Service Management; =ITSM; =IT-Service-management; =IT service delivery; =IT Service Delivery; itsm tools; =IT service continuity; =IT Service Continuity; =IT-Servicemanagement; gestion des services informatiques; iso 20000; itsm processes; =IT-Services; gestión de servicios de ti; =IT-Service; managed service provider; =IT-Dienstleistungen; =IT service manager; =IT Service Manager; itsm process; =IT-Dienstleister; itsm platform; managed it services; =ITSM/ITIL; =IT service provider; =IT Service Provider; =IT-Servicemanager; ~MSP | hard | ITIL 75, ServiceNow 65, BMC Remedy 65, TOPdesk 65, Cherwell 70, Incident Management 50, IT Change Management 65
Incident Management; incident and problem management; störungsmanagement; gestion des incidents; gestión de incidencias; gestión de incidentes; incident handling it; incident tickets; gestion d'incidents; pager duty rotation; störungsbehebung it; blameless postmortems | hard | IT Service Management 60
Problem Management; problemmanagement; gestion des problèmes it | hard | IT Service Management 60
=IT Change Management; =IT change control; =IT Change Control; change advisory board; change control board; itil change management; change and release management; software change management; change control processes; =IT change; =IT Change | hard
=IT Asset Management; software asset management; =ITAM; asset tracking it; license management; lizenzmanagement; software licensing; hardware asset management; =IT assets; =IT Assets; softwarelizenzen; software licences; =SAM licensing; =IT inventory; =IT Inventory; =IT procurement; =IT Procurement; =IT-Beschaffung; parc informatique; =IT asset; =IT Asset; computer inventory; flexera; =IT asset lifecycle; =IT Asset Lifecycle; snow license manager; microsoft licensing; software inventory; =IT-Asset-management; lizenzverwaltung; inventario informático; computer asset management | hard
=IT Project Management; =IT project manager; =IT Project Manager; =IT-Projektmanagement; =IT projects; =IT Projects; =IT-Projekte; =IT project; =IT Project; =IT-Projektleitung; =IT-Projektmanager; =IT-Projektleiter; =IT projektleiter; =IT Projektleiter; technical project management; =IT-Projekten; chef de projet informatique; software project management; technical project manager; software project manager; technical program management; =IT projektmanagement; =IT Projektmanagement; =IT program management; =IT Program Management; technical program manager; proyectos de ti; gestión de proyectos it; delivery management it; =IT programme management; =IT Programme Management; =IT delivery; =IT Delivery; technische projektleitung; projets informatiques; software implementation projects | hard
=IT Management; =IT manager; =IT Manager; =IT-Management; =IT leadership; =IT Leadership; =IT director; =IT Director; =IT-Leitung; =IT strategy; =IT Strategy; =IT-Strategie; direction informatique; gestión de ti; head of it; =IT budgeting; =IT Budgeting; =IT-Leiter; tech lead; =IT department management; =IT Department Management; information technology management; responsable informatique; =IT operations manager; =IT Operations Manager; lead developer; software development manager; =IT-Manager; technical team leadership; stratégie it; team lead software development; technology roadmap; =IT-Abteilung; =IT governance manager; =IT Governance Manager; development team leadership; software engineering manager; =IT staff management; =IT Staff Management | hard | CISM 35
=IT Governance; cobit; =IT compliance; =IT Compliance; =IT audit; =IT Audit; =IT-Governance; =IT audits; =IT Audits; =IT controls; =IT Controls; =IT general controls; =IT General Controls; =ITGC; =IT-Compliance; =IT risk management; =IT Risk Management; =IT risk; =IT Risk; sarbanes-oxley it; =IT auditing; =IT Auditing; =IT-Audit; =IT policies; =IT Policies; gouvernance it; =IT-Revision; =IT-Risikomanagement; information systems auditing; technology risk; =IT auditor; =IT Auditor; =IT-Grundschutz; gobierno de ti; auditoría de sistemas; =IT regulatory compliance; =IT Regulatory Compliance; sox it controls; =BAIT; =MaRisk; =DORA; information technology audit; systems audit; =IT policies and procedures; =IT Policies And Procedures | hard | CISA 75, CRISC 80, ISO 27001 40
Digital Transformation; digitalization; digitalisation; transformation digitale; transformación digital; digitale transformation; transformation numérique; transformação digital; business transformation digital; digitale prozesse; digitalstrategie; digitalisierungsprojekte; digitalen transformation; digitalización; industrie 4.0; industry 4.0; stratégie digitale; estrategia digital; digitalisierungsstrategie; digitalisierungsprojekten; digitalisierte prozesse; industria 4.0; smart factory | hard
Emerging Technologies; emerging technology; industry-wide technology trends; technologietrends; technologische trends; emerging trends in technology; disruptive technologies | hard
Nagios | tool | Icinga 60, Zabbix 40
Zabbix | tool
SolarWinds | tool
PRTG; prtg network monitor | tool
Icinga | tool
Checkmk; check_mk | tool
PagerDuty; pager duty | tool
Opsgenie | tool
Dynatrace | tool
AppDynamics; app dynamics | tool
OpenTelemetry; open telemetry | tool
=Jaeger; zipkin | tool
!Sentry; ~Sentry; sentry.io | tool
Spinnaker | tool
Tekton | tool
Octopus Deploy | tool
Buildkite | tool
Fastlane | tool
AWS CodePipeline; aws codebuild; codepipeline; codedeploy | tool
UrbanCode Deploy; udeploy; urbancode; urban code deploy | tool
Google Cloud Build | tool
Netlify | tool
Vercel | tool
Rackspace | tool
OVHcloud; =OVH | tool
Hetzner | tool
Cloudflare | tool
Akamai | tool
Fastly | tool
HAProxy | tool
Traefik | tool
F5 BIG-IP; =F5; f5 networks; f5 ltm; big-ip; f5 load balancers | tool
Veeam | tool
Commvault | tool
Veritas NetBackup; netbackup; backup exec | tool
Acronis; arcserve | tool
Rubrik; cohesity | tool
Ceph; glusterfs | tool
Nutanix | tool
KVM; qemu; ovirt | tool
TeamViewer; anydesk; logmein | tool
Jamf | tool
Microsoft Intune; intune; microsoft endpoint manager | tool
VMware Workspace ONE; airwatch; workspace one | tool
MobileIron; ivanti | tool
baramundi; matrix42 | tool
BMC Remedy; remedy ticketing; =Remedy; bmc helix; remedy system | tool
OTRS | tool
GLPI | tool
TOPdesk | tool
ManageEngine | tool
ConnectWise; autotask | tool
Spiceworks | tool
Cherwell | tool
~Vagrant | tool
cPanel; plesk | tool
`,
  security: `
Cybersecurity; cyber security; information security; =IT security; =IT Security; =IT sicherheit; =IT Sicherheit; =IT-Sicherheit; infosec; informationssicherheit; cybersécurité; ciberseguridad; sécurité informatique; security engineering; cybersicherheit; seguridad informática; seguridad de la información; sécurité de l'information; data security; datensicherheit; cyber defense; cyber defence; computer security; segurança da informação; ~security; ~Security; sécurité des systèmes d'information; =IT-Security; cyber operations; cyber risk; internet security; information assurance; =IT security management; =IT Security Management; =CISO; cyber resilience; segurança cibernética; =IT-Sicherheitskonzepte; =IT-Sicherheitsmanagement; sécurité des données; informatiebeveiliging; security best practices; database security; sécurité des réseaux informatiques; cyber-sécurité; security consulting it; seguridad de datos; software security; security tools; ot security; sicherheitsarchitektur; security operations; =IT security policies; =IT Security Policies; computer and network security | hard | Penetration Testing 90, SIEM 85, CISSP 95, Network Security 80, Application Security 80, Incident Response 80, Cloud Security 85, Vulnerability Management 85, CompTIA Security+ 90, ISO 27001 70, Ethical Hacking 90, CISM 90, CISA 70, CEH 90, GIAC 90, CompTIA CySA+ 90, Endpoint Security 70, Identity and Access Management 55, Zero Trust 80, Threat Intelligence 85, Security Audits 70
Network Security; authentication, authorization and accounting; authorization and accounting; netzwerksicherheit; sécurité réseau; seguridad de redes; network defense; sécurité des réseaux; seguridad en redes; network & security; network access control; 802.1x; network protection; ddos protection; =DDoS; ~NAC | hard | Firewalls 75, Zscaler 75, Cisco ISE 80, VPN 45, Intrusion Detection 65, CCNP 50
Cloud Security; cloud-sicherheit; sécurité cloud; aws security; azure security; =CSPM; =CASB; seguridad en la nube; prisma cloud; =SASE; secure cloud | hard | Zscaler 50
Application Security; secure coding; appsec; secure software development; =SAST; =DAST; =SAST/DAST; sécurité applicative; secure development; =SSDLC; fortify sca; threat modeling; threat modelling; sicherheit von anwendungen; secure sdlc; anwendungssicherheit; software composition analysis; web security; owasp top ten; secure programming; secure design principles; security by design; sichere softwareentwicklung; security code reviews; =CSRF; sql injection; cross-site scripting; =XSS; secure application development; api security; black duck; secure code; fuzzing; fuzz testing | hard | Burp Suite 80, Veracode 85, OWASP 90, Snyk 75, DevSecOps 60
Penetration Testing; pen testing; pentest; pentesting; penetrationstests; penetration tester; pentester; tests d'intrusion; pruebas de penetración; test d'intrusion; pen test; penetration test; purple team; purple teaming; bug bounty; offensive security; pentests; penetrationstest; exploit development; cobalt strike; red team operations; testes de penetração; red teaming; =Red Team | hard | Ethical Hacking 80, OSCP 95, Metasploit 90, Burp Suite 85, Kali Linux 85, CEH 75, Nmap 45
Ethical Hacking; ethical hacker; =Kali; hacking ético; white hat hacking; ethisches hacking; capture the flag security; hacking techniques; offensive hacking | hard
Vulnerability Management; !Vulnerability Assessment; vulnerability assessment; vulnerability scanning; schwachstellenmanagement; gestion des vulnérabilités; openvas; =CVSS; schwachstellenanalyse; vulnerability scans; gestión de vulnerabilidades; vulnerability scanner; security patches; =CVE; vulnerability remediation; vulnerabilities assessment | hard | Nessus 95, Qualys 95, Rapid7 90, Patch Management 55, Penetration Testing 60
Incident Response; incident handling; =CSIRT; réponse aux incidents; respuesta a incidentes; =CERT team; security incident management; =DFIR; computer emergency response; incident responder; breach response; sicherheitsvorfälle | hard | Security Operations Center 75, Digital Forensics 55, Threat Intelligence 50, SIEM 50
Digital Forensics; computer forensics; encase; =IT-Forensik; forensic analysis of computers; cyber forensics; forensic toolkit; memory forensics; mobile forensics; investigación forense digital; cellebrite; =FTK imager; =eDiscovery; relativity ediscovery; electronic discovery; digitale forensik; network forensics; =Magnet AXIOM; digital evidence | hard
Threat Intelligence; threat hunting; threat hunter; threat assessment cyber; threat modeling intelligence; cyber threat; cyber intelligence; threat actors; yara rules; threat detection; threat landscape; cyber kill chain | hard | MITRE ATT&CK 80, Malware Analysis 50
Malware Analysis; malware; reverse engineering of malware; virus removal; malware reverse engineering; ida pro; ghidra; spyware removal; disassemblers | hard | Reverse Engineering 50
!Reverse Engineering; binary analysis; ~reverse engineering; =Reverse Engineering; ingénierie inverse | hard
SIEM; security information and event management; alienvault; exabeam; =FortiSIEM; security event monitoring; ~SOAR | tool | QRadar 95, ArcSight 95, LogRhythm 95, Microsoft Sentinel 95, Wazuh 85, Splunk 60, Security Operations Center 75
Security Operations Center; soc analyst; security operations centre; soc operations; cyber defense center; security event analysis; security monitoring tools; soc engineer; cyber soc; soc team; ~SOC | hard | SIEM 50, Incident Response 40
Endpoint Security; antivirus; anti-virus; endpoint protection; =EDR/XDR; endpoint detection and response; virenschutz; carbon black; cisco amp; bitlocker; disk encryption; virus protection; endpoint protect; forcepoint; ~EDR; ~XDR | tool | CrowdStrike 95, SentinelOne 95, Microsoft Defender 90, Sophos 80, McAfee 85, Kaspersky 85, Symantec Endpoint Protection 95
Firewalls; firewall; next-generation firewall; web application firewall; cisco asa; watchguard; =NGFW; pare-feu; pare-feux; iptables; check point firewall; juniper srx; sophos utm; cisco firepower; firewallsysteme; cortafuegos; barracuda; cisco pix; stormshield; ~ASA; ~UTM; ~WAF | tool | Palo Alto Networks 90, Fortinet 90, Check Point 90, pfSense 90, SonicWall 90, Network Security 65
Palo Alto Networks; palo alto firewall; =PCNSE; pan-os; paloalto; palo alto panorama; cortex xdr | tool
Fortinet; fortigate; fortios; fortimanager | tool
!Check Point; =CheckPoint; ~Checkpoint; check point security; checkpoint vpn; =CCSA; =CCSE | tool
Intrusion Detection; =IPS/IDS; intrusion prevention; =HIDS; =NIDS; ids/ips; ~IPS; zeek ids; ossec; tripwire; ~IDS | hard | Snort 95, SIEM 40
Data Loss Prevention; data leakage prevention; dlp solutions; data leak prevention; dlp tools; ~DLP | hard
Identity and Access Management; =IAM; identity management; identity and access; identitätsmanagement; gestion des identités; access control lists; identity governance; user provisioning; identity access management; =RBAC; role-based access control; identity lifecycle; identity federation; =IdP; berechtigungsmanagement; identity provider; account provisioning; gestión de identidades; user account management; benutzerverwaltung; user access management; berechtigungskonzepte; authentication systems; duo mfa; iam policies; iam solutions; user account administration; rôles et habilitations; identity platforms; active directory account management; gestão de identidade; oauth/oidc; authentication and authorisation; authn/authz | hard | Okta 95, SailPoint 95, Keycloak 90, Auth0 85, Ping Identity 95, CyberArk 80, Microsoft Entra ID 70, Active Directory 50, Single Sign-On 75, Multi-Factor Authentication 60, Privileged Access Management 85
Privileged Access Management; privileged account management; privileged identity management; =PIM/PAM; thycotic; delinea; privileged access; ~PAM | tool | CyberArk 95
Zero Trust; =ZTNA | hard
Cryptography; encryption; =PKI; public key infrastructure; kryptographie; cryptographie; criptografía; kryptografie; verschlüsselung; =HSM; =AES; chiffrement; cryptographic; certificate authority; =X.509; zertifikatsmanagement; pki certificates; crypto algorithms; hardware security modules; post-quantum cryptography; elliptic curve cryptography | hard | SSL/TLS 60
Security Audits; security auditing; sicherheitsaudits; auditoría de seguridad; audits de sécurité; cyber risk assessment; security evaluations of systems; cyber grc; governance risk and compliance; =IT-Risikoanalysen; =GRC tools; rsa archer; =Archer GRC; information security risk; =IT security assessments; =IT Security Assessments; security authorization; certification and accreditation; ebios; =ATO packages; ~GRC | hard | ISO 27001 55, SOC 2 70, NIST Framework 60, PCI DSS 60, CISA 65
ISO 27001; iso/iec 27001; iso27001; =ISMS; iso 27002; information security management system; iso27k; iso27002; tisax; informationssicherheitsmanagementsystem; iso 27000; bsi grundschutz; =BSI; iso 27017; iso 27701; informationssicherheitsmanagement | hard
NIST Framework; nist; nist cybersecurity framework; nist 800-53; fisma; fedramp; nist sp 800-53; cis controls; =DISA STIG; =STIGs; nist 800-171; =CMMC; cis benchmarks; fips 140-2; nist risk management framework; cmmc compliance; disa stigs; ~RMF; ~STIG | hard
PCI DSS; pci compliance; payment card industry data security standard; pci standards; ~PCI | hard
SOC 2; soc2; ssae 16; soc 1; ssae 18; hitrust | hard
Security Awareness Training; phishing simulations; cybersecurity awareness; cyber awareness; phishing awareness; security awareness programs; information security awareness; sensibilisation à la sécurité informatique | hard
CISSP; certified information systems security professional | certificate
!CISM; certified information security manager; ~CISM | certificate
!CISA; certified information systems auditor; ~CISA | certificate
=CRISC; certified in risk and information systems control; =CGEIT | certificate
=CEH; certified ethical hacker | certificate
=OSCP; offensive security certified professional | certificate
=GIAC; =GSEC; =GCIH; =GPEN; sans certification; =GCIA; =GCFA; giac certification | certificate
CompTIA Security+; security+; comptia security; =Sec+; security plus | certificate
CompTIA CySA+; cysa+; comptia cybersecurity analyst; =CASP+; comptia casp; comptia pentest+ | certificate
=CCSP; certified cloud security professional | certificate
Okta | tool
SailPoint | tool
Keycloak | tool
Auth0 | tool
Ping Identity; forgerock | tool
CyberArk; beyondtrust | tool
Kerberos | tool
CrowdStrike | tool
SentinelOne | tool
Microsoft Defender; windows defender | tool
McAfee | tool
Sophos | tool
Symantec Endpoint Protection; symantec endpoint; symantec antivirus | tool
Kaspersky; bitdefender; trend micro | tool
QRadar | tool
Microsoft Sentinel; azure sentinel | tool
ArcSight | tool
LogRhythm | tool
Wazuh | tool
Nessus; tenable | tool
Qualys | tool
Rapid7; nexpose | tool
Metasploit | tool
Kali Linux | tool
Snyk | tool
Veracode; checkmarx; hp fortify | tool
OWASP; owasp top 10 | tool
MITRE ATT&CK; mitre attack framework | tool
Zscaler | tool
Cisco ISE | tool
pfSense; opnsense | tool
SonicWall | tool
!Snort; =SNORT; snort ids; suricata | tool
Patch Management; patchmanagement; software patching; security patching | hard
!SSL/TLS; =SSL; ~TLS; ssl certificates; openssl; =TLS/SSL; =SSL/TLS | hard
Multi-Factor Authentication; two-factor authentication; =2FA; ~MFA; multifactor authentication | hard
Single Sign-On; =SSO | hard | Okta 80, Keycloak 80, Ping Identity 80
`,
  telecom: `
Computer Networking; ~networking; network engineering; netzwerktechnik; lan/wan; =LAN; =WAN; administration réseau; computer network; network engineer; ip networking; netzwerkkenntnisse; redes informáticas; redes de computadoras; réseaux informatiques; wan/lan; data networking; netzwerktechnologien; network protocols; networking technologies; networking protocols; netzwerkprotokolle; data networks; protocoles réseaux; rechnernetze; redes de computadores; netzwerkinfrastruktur; networking concepts; networking equipment; network hardware; network equipment; enterprise networking; computernetzwerke; network technology; administration réseaux; redes de datos; =WLAN/LAN; networking fundamentals; enterprise network; network devices; networking hardware; réseaux et télécoms; netzwerktechnologie; =IT-Netzwerke; local area network; wide area network; =LANs; netzwerkkomponenten; computernetwerken; network topology; networking principles; ip network; linux networking; ingeniería de redes; lan networking; lan and wan; network communications; protocolos de red; réseaux lan; data communication; netzwerkumgebung | hard | Network Administration 90, Routing and Switching 90, Cisco 80, TCP/IP 70, CCNA 90, CCNP 95, Firewalls 60, VPN 55, Wireless Networking 75, Network Security 70, Juniper 85, Network Design 90, Packet Analysis 75, SD-WAN 80, Arista 85, MikroTik 75, CompTIA Network+ 85, VoIP 45
Network Administration; network administrator; netzwerkadministration; network support; network troubleshooting; network configuration; network maintenance; administración de redes; netzwerkadministrator; netzwerkmanagement; network operations center; =NOC; network monitoring; gestion des réseaux; administrador de redes; administrateur réseau; administrateur réseaux; network installation; network infrastructure management; network analysis of traffic; network technician; network performance; network analyst; network operation; network operations centre; administration de réseaux; network upgrades; noc engineer; network implementation; network system administration; administração de redes; netzwerkbetreuung; network specialist; netzwerk-administration; =NOC operations; netwerkbeheer; setup of networks; network issues; lan administration; network diagnostics | hard | Computer Networking 55, Cisco 65
Network Design; network architecture; network infrastructure; netzwerkarchitektur; netzwerkplanung; network architect; diseño de redes; architecture réseau; infraestructura de redes; infrastructure réseau; netzwerkdesign; network solution design; datacenter networking; data center networking; infrastructures réseaux; arquitectura de redes; netzwerkinfrastrukturen; infraestructura de red | hard
TCP/IP; =UDP; ipv4; ipv6; ip addressing; subnetting; internet protocols; osi model; ip protocols; tcp/udp; =SFTP; =FTP/SFTP; =SNMP; ftp protocols; =SFTP/FTP; =SSH; =ICMP; ~TCP; ~SMTP; ~FTP | hard | Computer Networking 65, DNS 75
DNS; domain name system; =DNSSEC; powerdns; domain name services | tool | DHCP 60, Infoblox 85
DHCP; ip address management; =IPAM; =DDI management | tool | Infoblox 80, DNS 55
=Cisco; cisco router; cisco ios; ios xe; ios firewall; nexus 5k; nexus 7k; nexus 9k; cisco switches; cisco systems; cisco networking; cisco nexus; cisco technologies; cisco catalyst; cisco certified; cisco network; cisco equipment; cisco prime; cisco aci; cisco wireless; =CISCO; cisco devices; cisco switching; cisco asr; cisco dna center; cisco unified computing; cisco products; cisco css | tool | CCNA 90, CCNP 95, CCIE 95, Cisco Meraki 80, Cisco ISE 75, Cisco Unified Communications 70
=Juniper; juniper networks; junos; juniper routers; juniper mx; juniper switches | tool
Aruba Networks; =Aruba; hp procurve; hpe aruba; extreme networks; huawei routers; ruckus wireless; procurve switches; brocade networking; hp switches; dell networking | tool
Routing and Switching; routers and switches; =BGP; =OSPF; =EIGRP; =VLAN; =VLANs; =MPLS; switching and routing; switches and routers; routing/switching; =RIP routing; routers; spanning tree; =VRRP; =HSRP; switching technologies; =IS-IS; bgp routing; router configuration; switch configuration; layer 2 and layer 3; network switches; routing und switching; routing protocol; network switching; network routing; =VXLAN; =EVPN; =QoS; layer 3 switches; =RIPv2; =DMVPN; ethernet switching; =EIGRP/OSPF; vlan configuration; internet routing; =OSPF/EIGRP; router and switch; ethernet switches; bgp/ospf; ospf/bgp; =802.1Q; =MPLS/VPN; l2/l3; ~STP; ~VRF; ~LACP | hard | CCNA 85, CCNP 95, Cisco 65, Juniper 70, Arista 70, MikroTik 60, Network Administration 50
VPN; virtual private network; =IPsec; =IPSec; =VPNs; openvpn; wireguard; site-to-site vpn; =IPSEC; ipsec vpns; anyconnect; remote access vpn | tool
SD-WAN; software defined networking; sdwan; openflow; network function virtualization; =SDN/NFV; velocloud; cisco viptela; =VNF; software defined networks; software-defined wan; ~SDN; ~NFV | tool
Network Automation; netconf; =YANG; netmiko; =NAPALM; netbox; yang models; network programmability; =Nornir; automatisation réseau; restconf; openconfig | hard
Packet Analysis; packet capture; protocol analysis networking; network traffic analysis; packet sniffing; network analyzers; network sniffers; ethereal; netflow; packet analyzer; protocol analyzer | tool | Wireshark 95, tcpdump 95, Nmap 50
Wireless Networking; wireless network; wlan; wireless lan; wireless technology; wireless access points; drahtlose netzwerke; wireless infrastructure; =802.11; =CWNA; réseaux sans fil; wireless communication; redes inalámbricas; wifi; wi-fi; wireless systems; wireless protocols; wireless connectivity; wireless routers; wireless controllers; =WLANs | hard | Cisco Meraki 60, Ubiquiti 65, Aruba Networks 65
Bluetooth; bluetooth low energy; zigbee; lorawan; rfid; =LoRa; =Z-Wave; nb-iot; near field communication; ~BLE; ~NFC | tool
VoIP; voice over ip; ip telephony; ip phones; ip-telefonie; sip trunking; unified communication; =UCaaS; polycom; =CCaaS; telefonie-systeme; téléphonie sip; =ToIP; cisco unity; pbx systems; teams telephony; téléphonie ip; sip protocol; mitel; voice over internet protocol; unify openscape; cisco uccx; ip pbx; telefonanlagen; telefonía ip; nortel; genesys contact center; swyx; =SIP/RTP; ~SIP; ~PBX | tool | Avaya 85, Asterisk 95, Cisco Unified Communications 95, RingCentral 80, Skype for Business 60, Twilio 40
Telecommunications; telecom; telekommunikation; telecommunication; telecoms; telecomunicaciones; telekommunikationstechnik; telekommunikationsbranche; telecomunicações; telco; ingeniería de telecomunicaciones; communications engineering; kommunikationstechnik; telecommunicatie; fernmeldetechnik; mobilfunkbranche; telefonía; informations- und telekommunikationstechnik; telecom expense management; oss/bss; satellite communication; =SATCOM; telephone systems installation | hard | Mobile Networks 85, VoIP 55, RF Engineering 70, Fiber Optics 60
Mobile Networks; =LTE; =5G; =UMTS; 5g networks; mobilfunk; =4G/5G; =LTE/5G; cellular networks; 4g lte; =WCDMA; =3GPP; réseaux mobiles; redes móviles; =CDMA; radio access network; =2G/3G; mobile communications; mobile network; =GSM/UMTS; =5G/4G; mobilfunknetze; 3gpp standards; =ORAN; =O-RAN; =IMS core; mobilfunktechnik; cellular communications; volte; lte networks; cellular technology; mobile telecommunications; =GPRS; =GSM/LTE; =LTE-A; =3G/4G; =2G/3G/4G; radio network planning; wimax; mobile core; mobile telephony; =CDMA2000; private 5g; 5g core; ~GSM; ~3G; ~4G | hard
=RF Engineering; =rf engineering; radio frequency; rf engineer; microwave engineering; rf systems; rf optimization; hf-technik; rf circuits; microwave systems; rf testing; antennentechnik; rf planning; radiofrequency; rf circuit design; radiofréquence; hyperfréquences; software defined radio; =SDR radio; funktechnik; rf hardware; rf communications; rf test; rf/microwave; rf components; radio engineering; rf technology; spectrum analyzer; spectrum analysis; ~RF | hard
Fiber Optics; fibre optic; fiber optic; fibre optics; glasfaser; fiber splicing; fibre optique; optical networks; =DWDM; =FTTH; =FTTx; glasfasertechnik; glasfaserausbau; fibra óptica; fusion splicing; =GPON; =OTDR; glasfasernetze; =SONET; optical communication; optical networking; =SONET/SDH; optical fiber; fiber installation; fiber cable; optical transport; raccordement fibre; fibre splicing; breitbandausbau; outside plant engineering; =FTTP; glasfaserkabel; fiber network; ~PON; ~SDH; dark fiber; dark fibre | hard
Network Cabling; structured cabling; cat5; cat6; ethernet; netzwerkverkabelung; câblage réseau; data cabling; cat 6; cat 5; cableado estructurado; low voltage cabling; coaxial cable; network cables; strukturierte verkabelung; kabelmanagement; cat5e; cable installation; patch panel; cat6a; datenverkabelung; cable termination; cabling installation; rj45; cat 5e; cable pulling; low voltage wiring; =BICSI; network wiring; cable management; =PoE; power over ethernet; data cables; telephone wiring; cabling infrastructure | hard
~Broadband; internet service provider; =xDSL; =ADSL; breitband; docsis; broadband networks; cable modem; broadband services; broadband technology; =DSL/Cable; broadband internet; haut débit; catv; iptv; cable tv; ~DSL; ~ISP | hard
Video Conferencing; videoconferencing; =Cisco Webex; videokonferenztechnik; av equipment; audiovisual equipment; audio visual equipment; av systems; visioconférence; videoconferencia; crestron; videokonferenzsysteme; av technician; audiovisual systems; audio/video equipment; av integration; av installation; video conference; av support; av technology; audio visual support; audio visual technology; polycom video; tandberg; audio visual systems; biamp; qsc audio; projector setup | hard | Webex 65, Zoom 60
CCNA; cisco certified network associate; ccna routing and switching; ccent; ccna r&s; =CCDA | certificate
CCNP; cisco certified network professional; =CCDP; ccnp routing and switching | certificate
CCIE; cisco certified internetwork expert | certificate
=JNCIA; =JNCIP; =JNCIS; juniper certification; =JNCIE; jncia-junos | certificate
CompTIA A+; a+ certification; a+ certified | certificate
CompTIA Network+; network+; comptia network; =Net+; =N+ certified; network plus | certificate
CompTIA Linux+; linux+; lpic; comptia linux; lpi certification; linux professional institute | certificate
CompTIA Server+; server+; comptia server; comptia cloud+; comptia project+ | certificate
MCSE; microsoft certified systems engineer; microsoft certified solutions expert | certificate
MCSA; microsoft certified solutions associate; microsoft certified systems administrator | certificate
!MCP; mcp certified; =MCITP; =MCTS; =MCSD; =MCDBA; mcts certification; =MCPD; =MCDST; microsoft certified; microsoft certification; =MCPS | certificate
RHCE; rhcsa; red hat certified; red hat certification | certificate
VMware Certified Professional; =VCP; vmware certified; =VCAP; =VCP-DCV; vmware certification; =VCP6 | certificate
AWS Certified Solutions Architect; aws solutions architect; aws solution architect; aws certified; aws certification; aws-zertifizierung | certificate
AWS Certified Developer; aws developer associate | certificate
AWS Certified Cloud Practitioner; cloud practitioner | certificate
AWS Certified SysOps Administrator; aws sysops; aws certified devops engineer; aws devops engineer professional; sysops administrator | certificate
AWS Certified Machine Learning; aws certified data analytics; aws certified security; aws certified data engineer; aws certified database | certificate
Azure Administrator Associate; az-104; azure administrator; az-900; azure fundamentals; azure certification; microsoft certified azure; azure certified; azure-zertifizierung | certificate
Azure Solutions Architect Expert; az-305; az-303; azure solutions architect; azure solution architect; az-304 | certificate
Azure Developer Associate; az-204; azure devops engineer expert; az-400; az-500; azure security engineer; azure data engineer associate; dp-203 | certificate
Google Cloud Certified; google cloud certification; professional cloud architect; associate cloud engineer; gcp certified; professional data engineer; google cloud architect | certificate
Certified Kubernetes Administrator; certified kubernetes application developer; kubernetes certification; ckad; ~CKA; ~CKS | certificate
Terraform Associate; hashicorp certified | certificate
Oracle Certified Professional; oracle certified; oracle certification; =OCPJP; =OCJP; =SCJP; java certification; =OCAJP; sun certified; =SCWCD; =SCEA; java certified; ~OCA; ~OCP | certificate
Certified ScrumMaster; professional scrum master; =CSPO; =PSPO; professional scrum product owner; psm i; scrum master certification; scrum certification; certified scrum; scrum.org; scrum alliance; =PSM1; scrum master certified; scrum certified; zertifizierter scrum master; =PSM II; certified product owner; scrum master zertifizierung; ~CSM; ~PSM | certificate
PMI-ACP; agile certified practitioner; safe agilist; safe certification; icagile; =ICP-ACC; agile certification; safe scrum master; safe certified | certificate
ECDL; european computer driving licence; icdl; computerführerschein; european computer driving license; international computer driving licence | certificate
Microsoft Office Specialist; =MOS; microsoft office certified; microsoft office certification; mos certification; =MOUS; microsoft office user specialist; excel certification; tosa | certificate
Google Analytics Certification; google analytics certified; google analytics individual qualification; =GAIQ; google analytics iq | certificate
Tableau Certification; tableau desktop specialist; tableau certified associate; tableau desktop certified; tableau desktop associate | certificate
Power BI Data Analyst Associate; pl-300; da-100; microsoft certified power bi; microsoft certified data analyst associate; power bi certification | certificate
Salesforce Certified Administrator; salesforce administrator certification; salesforce certified; salesforce certification; salesforce admin certification; salesforce admin certified; =ADM-201; salesforce platform developer | certificate
SAP Certified; sap certification; sap-zertifizierung | certificate
ServiceNow Certified; servicenow certification | certificate
Cisco CyberOps; =CyberOps; ccna cyberops | certificate
Avaya | tool
!Asterisk; asterisk pbx; =FreeSWITCH; ~Asterisk | tool
Skype for Business; microsoft lync; =Lync | tool
Cisco Unified Communications; cisco call manager; cisco callmanager; =CUCM; cisco voip | tool
RingCentral; 3cx | tool
Genesys | tool
Twilio | tool
Cisco Meraki; meraki | tool
Arista | tool
MikroTik | tool
Ubiquiti; unifi | tool
Wireshark | tool
Nmap | tool
tcpdump | tool
Infoblox | tool
`,
  hardware: `
Embedded Systems; embedded software; embedded linux; embedded c++; eingebettete systeme; embedded development; embedded programming; embedded engineer; sistemas embebidos; embedded-systeme; embedded hardware; ~embedded; ~Embedded; logiciel embarqué; embedded applications; embedded devices; eingebetteten systemen; sistemas embarcados; embedded system; embedded-entwicklung; informatique embarquée; embedded environment; embedded platforms; embedded technologies | hard | RTOS 85, Firmware 85, Microcontroller Programming 85, AUTOSAR 85, Linux Kernel 60, VHDL 45, FreeRTOS 85, Yocto 80, VxWorks 85, STM32Cube 90, Vector CANoe 50, CAN Bus 65, Hardware Interfaces 65, Zephyr RTOS 85, Arduino 40
Firmware; bootloaders; bootloader; =U-Boot; board support package; =UEFI; firmwareentwicklung; board bring-up; ~BSP | hard | Embedded Systems 50
Microcontroller Programming; =STM32; =PIC microcontrollers; =AVR; =ESP32; cortex-m; mikrocontroller-programmierung; programmation microcontrôleur; msp430; arm architecture; =8051; nordic nrf; =ESP8266; arm processor; arm microcontrollers; ~ARM | hard | Embedded Systems 50
=Arduino; =arduino | tool
=Raspberry Pi; =raspberry pi; raspberrypi; nvidia jetson; =BeagleBone; jetson nano | tool
RTOS; real time operating system; echtzeitbetriebssystem; echtzeitbetriebssysteme; =RTOSes; threadx; =µC/OS; =RTAI | tool | FreeRTOS 95, VxWorks 95, QNX 95, Zephyr RTOS 95
Yocto; buildroot; openembedded; =OpenWrt | tool
=AUTOSAR; =autosar; autosar classic; autosar adaptive; =Autosar; vector davinci; canoe vector; ets vector; vector informatik tools; =INCA etas; etas inca | tool
=CAN Bus; =can bus; =CAN FD; canbus; =LIN bus; flexray; can/lin; canopen; automotive ethernet; can protocol; =J1939; can bus communication; =CAN-Bus | tool | Vector CANoe 90, AUTOSAR 65
Hardware Interfaces; =UART; i2c; =RS-232; =RS232; =RS485; =RS-485; pcie; serial protocols; serial communication; usb drivers; =GPIO; serial interfaces; =JTAG; =PCI Express; i²c; =RS-422; =SerDes; ~SPI | hard
FPGA; =FPGAs; xilinx ise; =CPLD; programmable logic; high-level synthesis; field programmable gate arrays | tool | VHDL 85, Verilog 80, Xilinx 90, Intel Quartus 95, ModelSim 65, ASIC Design 45
VHDL; hardware description language | tool | FPGA 65
Verilog; systemverilog; =UVM; universal verification methodology; uvm verification; functional verification; =HDL; design verification engineer; rtl coding; asic verification; formal verification; =SVA | tool | FPGA 50
=ASIC Design; =asic design; asic development; rtl design; vlsi design; system on chip; =SoC; physical design engineer; =ASICs; static timing analysis; ic design; =DFT engineer; logic synthesis; mentor graphics; chipdesign; integrated circuit design; =SoCs; digital design engineer; soc design; cadence design; place and route; cadence tools; mixed-signal design; =ASIC/FPGA; custom ic layout; risc-v; semiconductor ip; gate level simulation; netlist; integrated circuits; hardware verification; timing closure; computer architecture; cpu architecture; rechnerarchitektur; processor architecture; microprocessor design; soc architecture; logic design; digital logic; microarchitecture; cpu design; gpu architecture; analog layout; ~RTL | hard | Cadence Virtuoso 75, Synopsys 75, Verilog 45
=Hardware Design; =hardware design; hardware development; hardware-entwicklung; hardware engineering; hardware engineer; conception matérielle; digital hardware design; hardware architecture; hardwaredesign; hardware prototyping; hardware-software co-design; diseño de hardware; digital electronics design; hardware testing; hardware design engineer; hardware bring-up; hardware in the loop; hil testing; hil-tests; =HIL/SIL; software-in-the-loop; hil simulation; ~HIL; ~HiL | hard | PCB Design 65, FPGA 45
=PCB Design; =pcb design; =Altium; pcb design software; leiterplattendesign; =KiCad; schematic capture; =PADS layout; leiterplattenlayout; diseño de pcb; conception de cartes électroniques; circuit board design; =ECAD; =PSpice; =SPICE; hspice; eplan pcb; spice simulation; circuit simulation; proteus pcb | hard | OrCAD 90, LTspice 45, Multisim 45
Internet of Things; =IoT; internet der dinge; iot devices; iot solutions; internet des objets; internet de las cosas; industrial iot; =IIoT; iot platform; iot architecture; =IoT/IIoT; iot hub; azure iot; aws iot; =MQTT; iot security; internet das coisas; iot applications; iot sensors; iot development; iot systems; =IOT; smart home technology; =CoAP; iot-lösungen; iot cloud; iot technology; iot-plattform; objets connectés; home automation systems; iot products; iot edge; wearable devices; wearable technology; smart building technology | hard | MQTT 85, Embedded Systems 30, Edge Computing 55, Smart Home 60
MQTT | tool
Robotics; robotik; robot programming; robótica; roboterprogrammierung; robotic systems; robotique; autonomous robots; industrieroboter; robot simulation; robot control; motion planning; robotiksysteme; programación de robots; robots industriels; abb robots; industrial robots; kuka; robotic arms; robot kinematics; =RPA robots physical; humanoid robots; path planning algorithms; fanuc robot; mobile robots; robotic automation systems; robot vision | hard | Robot Operating System 90, Mechatronics 45
Robot Operating System; ~ROS; ros2; =ROS 2; ros robotics; moveit; gazebo simulator | tool
=Autonomous Driving; =autonomous driving; =ADAS; autonomous systems; fahrerassistenzsysteme; véhicules autonomes; self-driving; autonomous vehicle; sensorfusion; autonomous navigation; conducción autónoma; driver assistance systems; conduite autonome; apollo autonomous; sensor data fusion; automated driving; automatisiertes fahren; kalman filter; kalman filtering; unmanned systems software; autonomy software | hard
Functional Safety; funktionale sicherheit; iec 61508; =ASIL; sicherheitskritische systeme; safety-critical systems; do-178c; do-178b; =ISO 26262; sûreté de fonctionnement; iso26262; =ASPICE; =A-SPICE; safety-critical software; seguridad funcional; =DO-254; en 50128; ~SIL | hard | AUTOSAR 40
LabVIEW; lab view; national instruments; teststand; ni veristand; labwindows; =PXI | tool
GPU Programming; =CUDA; gpu computing; nvidia cuda; gpgpu; cuda programming; =GPU; =GPUs; opencl; =ROCm; cuda c++; gpu acceleration; parallel gpu; gpu optimization; graphics processing unit; simd programming; =SIMD | hard
Digital Signal Processors; dsp programming; dsp algorithms; digitale signalverarbeitung; dsp software; traitement numérique du signal; procesamiento digital de señales; audio signal processing; =FFT; dsp development; signalverarbeitungsalgorithmen; texas instruments dsp; fixed-point arithmetic; audio dsp; ~DSP; ~DSPs | hard
=MEMS; mems design; mems sensors; mems devices; micro-electro-mechanical systems | hard
Computer Peripherals; barcode scanners; printers and scanners; barcode scanning; label printers; drucker und scanner; network printers; handheld scanners; zebra printers; mdm scanners; barcode readers; impresoras; peripheral devices; printer configuration; printer installation; laser printers; multifunction printers; scanners and printers; printer setup; hp printers; netzwerkdrucker; inkjet printers; peripheral equipment; printer troubleshooting; bar code scanner; rf guns; rf gun; barcode systems | tool
STM32Cube | tool
Vector CANoe; canalyzer; =CANape | tool
dSPACE | tool
VxWorks | tool
=QNX | tool
FreeRTOS | tool
Zephyr RTOS | tool
=OrCAD; =orcad; cadence orcad | tool
LTspice | tool
Multisim | tool
Xilinx; vivado; zynq | tool
Intel Quartus; altera; =Quartus | tool
Cadence Virtuoso; cadence allegro | tool
Synopsys; synopsys design compiler | tool
ModelSim; questasim | tool
Modelica; dymola | tool
Digital Twins; digital twin; digitaler zwilling; jumeau numérique; gemelo digital; digitale zwillinge | hard
Edge Computing; fog computing | hard
Smart Home; home automation; domotique | hard
`,
  games: `
Game Development; game programming; spieleentwicklung; desarrollo de videojuegos; games development; gameplay programming; game engine; game developer; game programmer; game dev; gamedev; gameplay engineer; desenvolvimento de jogos; games industry; videojuegos; game industry; gaming industry; game software; jeux vidéo; gameplay systems; 3d games; games programming; videospiele; game physics; game ai; aaa games; video gaming; multiplayer games; game projects; games engineering; game tools; steam games; xbox live; igaming; casual games; online gaming; console development; free-to-play games; social games; computerspiele; game production; game producer; =AAA titles | hard | Unity 80, Unreal Engine 80, Game Design 65, Godot 90, GameMaker 90, Cocos2d 85, Roblox Studio 75, CryEngine 85, LibGDX 85, Multiplayer Networking 90
Game Design; level design; gameplay design; game mechanics; game designer; leveldesign; level designer; diseño de videojuegos; game balancing; game economy; narrative design; spieldesign; gamedesign; game art design; game theory design; monetization design; game concepts; systems design games; game balance; game narrative; conception de jeux; combat design; quest design | hard
~Unity; unity3d; unity 3d; unity engine; unity game engine; unity developer; unity 2d; unity development; unity editor; unity ar foundation; unity xr | tool | C# 40
Unreal Engine; =UE4; =UE5; unreal blueprints; ~Unreal; unreal development kit; unreal4; blueprints visual scripting; =UDK | tool
OpenGL; open gl; glsl | tool | Graphics Programming 75
DirectX; direct3d; hlsl; direct x; =DX12; directx11 | tool
=Vulkan; vulkan api; metal api; apple metal | tool
Graphics Programming; computer graphics; shader programming; rendering engine; shaders; computergrafik; 3d graphics; real-time rendering; ray tracing; graphics engine; 3d engine; shader development; graphics pipeline; graphics engineer; gpu rendering; computer animation programming; graphics rendering; programación gráfica; rendering techniques; infographie 3d; synthèse d'images; 2d graphics; 3d-grafik; shader writing; graphics apis; graphics algorithms; computergraphik; rendering pipeline; computación gráfica; rendering algorithms; global illumination; computational geometry; physics engine; geometry processing; procedural generation; rasterization; graphic programming; graphics software development | hard | OpenGL 85, DirectX 85, Vulkan 90
Multiplayer Networking; multiplayer game; multiplayer server; photon engine; netcode; game server; game backend; playfab; game networking; photon network; multiplayer architecture; mirror networking; multiplayer online games; =MMO; =MMORPG; mmo games | hard
Game Testing; game tester; playtesting; game qa; games testing; play testing; videogame tester; games tester | hard
Esports; esport; competitive gaming; twitch streaming; e-sport; game streaming | hard
Simulation Software; simulation development; modeling and simulation; modelling and simulation; simulationsentwicklung; system simulation; flight simulators; 3d simulation; simulationstechnik; simulation engineering; real-time simulation; simulation tools; simulation models; simulation environments; simulation techniques; simulation and modeling; simulación y modelado; co-simulation; amesim | hard | Modelica 85, Digital Twins 60
Godot | tool
Cocos2d; cocos creator | tool
GameMaker; game maker studio | tool
Roblox Studio; roblox | tool
CryEngine; lumberyard | tool
LibGDX; pygame; monogame | tool
OBS Studio; streamlabs | tool
Gamification; gamificación; gamifizierung | hard
`,
  enterprise: `
SAP S/4HANA; s/4hana; sap s/4; s/4 hana; =S4HANA; sap s4hana; s4/hana; =S/4; sap r/3 system; sap s4; sap rise | tool | SAP FICO 55, SAP Consulting 45
SAP FICO; =FICO module; sap finance; sap financials; sap controlling; sap-fi; sap finanzbuchhaltung; sap finanzwesen | tool
SAP Materials Management; =SAP-MM; sap material management; =SAP MM/WM; sap mm module | tool
=SAP Ariba; =sap ariba; =Ariba; ariba network; sap srm | tool
!Coupa; =Coupa; coupa procurement | tool
Jaggaer; ivalua; basware | tool
SAP Sales and Distribution; sap sd; sap crm; sap c4c; sap sales cloud; sap cpq | tool
SAP Production Planning; sap pp | tool
SAP Plant Maintenance; =SAP PM; =SAP EAM | tool
SAP Quality Management; sap qm | tool
SAP Integrated Business Planning; sap ibp; sap apo; sap scm | tool
Anaplan | tool
Kinaxis; o9 solutions | tool
Blue Yonder; jda software; manugistics; =JDA | tool
SAP HCM; sap hr; sap human capital management; sap successfactors; sap payroll; sap personalwirtschaft; sap time management | tool
SAP BW; sap business warehouse; =BW/4HANA; sap bex; sap bi; sap datasphere; sap bpc; sap netweaver bw; sap bw4hana; bw on hana | tool
SAP Extended Warehouse Management; sap ewm; sap wm; sap warehouse management; =SAP LES; sap transportation management; =SAP TM; sap le-wm; sap lewm; sap lagerverwaltung | tool
SAP Basis; sap administration; sap solution manager; =SolMan; sap system administration; sap technology; netweaver; sap security; sap grc; sap authorizations; sap berechtigungen; solution manager sap; sap basisadministration; sap berechtigungswesen | tool
SAP Fiori; =Fiori; sapui5; openui5; fiori apps; ui5; sap gateway; cds views; sap odata; sap cap | tool
SAP Business Technology Platform; sap btp; sap cloud; sap leonardo; sap hana cloud platform | tool
SAP Integration; sap pi; sap po; sap cpi; idocs; =SAP XI; =BAPI; sap process integration; =RFC/BAPI; bapis; sap schnittstellen; sap process orchestration; idoc; sap xi/pi; sap cloud integration | tool
SAP Business One; sap b1; sap business bydesign; sap bydesign; business one | tool
SAP Commerce; hybris; sap customer experience | tool
SAP Consulting; sap consultant; sap berater; sap-beratung; sap-module; consultant sap; sap implementation; sap customizing; sap-modul; consultor sap; sap customising; sap-projekte; sap project; sap-projekten; sap-entwicklung; sap entwickler; sap development; sap developer; sap applications; sap architecture; sap inhouse; sap solutions; sap solution architect; sap rollout; sap key user; sap architect; sap functional | hard | SAP FICO 50, SAP S/4HANA 50
Oracle E-Business Suite; oracle ebs; oracle e-business; oracle apps; oracle applications; oracle r12; oracle hrms; oracle 11i; oracle scm; oracle cloud financials; oracle workflow; oracle manufacturing; oracle order management | tool
NetSuite; net suite; suitescript | tool
PeopleSoft; peopletools; peoplecode; people soft | tool
JD Edwards; =JDE; jde edwards; jde enterpriseone; j.d. edwards | tool
Siebel; oracle cx; oracle cpq | tool
Infor ERP; infor ln; infor m3; infor cloudsuite; =Infor; infor syteline; infor xa; infor lawson; infor visual; =Baan; baan erp | tool
Epicor | tool
IFS Applications; ifs erp; ifs cloud | tool
Acumatica | tool
proALPHA; abas erp | tool
Totvs Protheus; totvs; protheus | tool
Exact Online; exact globe; macola | tool
Unit4; agresso | tool
QAD | tool
SYSPRO | tool
MAS 90; mas 200; mas 500; sage mas | tool
Plex ERP; !Plex; plex systems | tool
=Odoo ERP; odoo development; openerp; odoo developer; odoo modules; erpnext; dolibarr | tool
Dynamics 365 Finance; d365 f&o; dynamics 365 f&o; microsoft dynamics ax; dynamics ax 2012; =AX 2012; d365fo; d365 finance; axapta; x++; dynamics 365 scm; =D365FnO; dynamics 365 supply chain | tool
Dynamics 365 Business Central; business central; microsoft dynamics nav; ms dynamics nav; dynamics 365 bc; =NAV/BC; dynamics nav/bc; ms navision; microsoft navision; d365 bc; c/al; microsoft dynamics navision; ms dynamics navision; d365bc | tool
Dynamics 365 CRM; microsoft dynamics crm; ms dynamics crm; dynamics 365 customer engagement; dynamics 365 sales; ms crm; microsoft crm; dynamics ce; d365 ce; dynamics 365 customer service; dynamics 365 marketing; dynamics 365 ce; d365 crm | tool | Dynamics 365 Finance 20
Microsoft Dynamics GP; dynamics gp; microsoft great plains; ms great plains; dynamics sl; great plains dynamics; solomon accounting | tool
Salesforce Development; visualforce; =LWC; salesforce lightning; salesforce developer; salesforce platform; salesforce.com development; salesforce dx; force.com; soql; lightning components; aura components; salesforce integration; salesforce technical; salesforce apps; lwc components; salesforce configuration; salesforce customization; lightning web component; salesforce architecture; salesforce engineer; salesforce entwickler; salesforce-entwicklung; lightning platform; salesforce architect; salesforce1; desarrollador salesforce; développeur salesforce | hard | Apex 90
Salesforce Administration; salesforce administrator; salesforce admin; salesforce.com administration; sales cloud; service cloud; salesforce cpq; experience cloud; salesforce flows; salesforce implementation; salesforce consultant; community cloud; salesforce reports; salesforce.com administrator; salesforce reporting; crm administration; salesforce consulting; salesforce einstein; salesforce field service; salesforce process builder; administrador salesforce; field service lightning; salesforce financial services cloud; health cloud; crm administrator; administration salesforce; data loader | hard | Salesforce Development 60, Salesforce Certified Administrator 95
Salesforce Marketing Cloud; exacttarget; exact target; salesforce marketing; sfmc; ampscript | tool
Pardot; marketing cloud account engagement | tool
Adobe Campaign; adobe marketing cloud; adobe experience cloud; adobe target; adobe experience platform | tool
Oracle Eloqua; eloqua | tool
Responsys | tool
!Braze; braze crm; emarsys | tool
Salesforce Commerce Cloud; demandware; b2c commerce; sfcc; sfra | tool
Oracle Commerce; oracle atg; =ATG commerce | tool
HCL Commerce; websphere commerce | tool
Intershop; elastic path; insite commerce | tool
ServiceNow; service now; =SNOW | tool | IT Service Management 40
Pipedrive | tool
Zoho | tool
SugarCRM; sugar crm; suitecrm; vtiger | tool
Bitrix24 | tool
GoldMine CRM; act! crm | tool
Keap; infusionsoft | tool
GoHighLevel; go high level | tool
Workday HCM; workday financials; workday integrations; workday payroll; workday reporting; workday studio; workday recruiting; workday adaptive; workday hris; workday system; workday financial management; adaptive insights; workday consultant; workday administrator; workday configuration; workday finance; workday certified | tool
Document Management Systems; document management system; dokumentenmanagementsystem; dokumentenmanagementsysteme; document management software; enterprise content management; electronic document management; gestion électronique des documents; digitale archivierung; elektronische akte; e-akte; d.velop; docuware; elo ecm; ~DMS; ~ECM; ~EDMS; ~GED | tool | Documentum 95, OpenText 90, FileNet 95, Alfresco 85, Laserfiche 90, OnBase 90, M-Files 90, iManage 90
Documentum | tool
OpenText; open text; opentext content server; livelink | tool
FileNet | tool
~Alfresco | tool
Laserfiche | tool
OnBase | tool
M-Files | tool
iManage; netdocuments | tool
DocuSign; docu sign; hellosign; adobe sign; e-signature software | tool
Kofax | tool
=LMS Administration; =lms administration; lms administrator; totara; docebo; saba cloud; cornerstone lms; sumtotal; lms admin; =SCORM; xapi; articulate rise; lms implementation | tool
Manhattan WMS; manhattan active; manhattan scale | tool
RedPrairie; red prairie; highjump | tool
Oracle Transportation Management; mercurygate; bluejay tms | tool
Manufacturing Execution Systems; manufacturing execution system; mes-systeme; mes system; mes software; opcenter; camstar; apriso; betriebsdatenerfassung; hydra mes; factorytalk productioncentre; ~MES | tool
Product Lifecycle Management; plm software; plm system; product life cycle management; produktlebenszyklusmanagement; plm-systeme; pdm systems; aras innovator; oracle agile plm; autodesk vault; ~PLM; ~PDM | tool | Teamcenter 95, Windchill 95, ENOVIA 95
Teamcenter | tool | Windchill 35
Windchill | tool
ENOVIA; 3dexperience; smarteam; 3d experience platform | tool
Computerized Maintenance Management Systems; cmms; work order tracking; gmao; enterprise asset management; infor eam; fiix; maintenance management system | tool | IBM Maximo 90, SAP Plant Maintenance 60
=IBM Maximo; =ibm maximo | tool
CAFM; computer-aided facility management; archibus; planon | tool
Core Banking Systems; core banking; kernbankensystem; kernbankensysteme; jack henry; fiserv; finastra; mambu; thought machine; =OSPlus; agree21 | tool | Temenos 90, Finacle 90, Flexcube 90, Avaloq 85
Temenos; =T24 | tool
Finacle | tool
Flexcube | tool
Murex | tool
Avaloq | tool
SimCorp; charles river ims; findur; openlink endur; calypso trading | tool
Bloomberg Terminal; ~Bloomberg; bloomberg professional; bloomberg api | tool | Refinitiv 45, FactSet 45, Capital IQ 40
FactSet | tool | Capital IQ 40, Bloomberg Terminal 35
Capital IQ; s&p capital iq; =CapIQ; cap iq | tool
Refinitiv; reuters eikon; lseg workspace; thomson one | tool
PitchBook; preqin; dealogic; mergermarket | tool
Morningstar Direct | tool
Factiva | tool
FinTech; financial technology; fin-tech; fintechs; insurtech; regtech; open banking; embedded finance; neobank; digital banking; banking technology; proptech; wealthtech; financial software; banking software | hard
Algorithmic Trading; fix protocol; electronic trading; algo trading; high frequency trading; quantitative trading; trading applications; quant trading | hard
Health IT; healthcare it; healthtech; healthcare information technology; digital health; health tech; krankenhausinformationssysteme; health information exchange; gesundheitsinformatik; krankenhaus-it; digital healthcare | hard | HL7 80
HL7; fhir; mirth connect; interface engine | tool
DICOM; =RIS/PACS; pacs administration; pacs administrator | tool
=SNOMED; =snomed; =LOINC | tool
EdTech; education technology; ed-tech; learning technology; educational technologies; technologies éducatives; =TICE; e-learning platforms; elearning platforms; virtual learning environments; =VLE; educational software | hard
AdTech; ad tech; =RTB; real-time bidding; header bidding; ad serving; ad server; advertising technology; ad exchange; ad operations; ad ops; openrtb; demand-side platforms | hard | Google Ad Manager 80, Display & Video 360 80
Google Ad Manager; doubleclick; =DFP; doubleclick for publishers | tool
Display & Video 360; dv360; campaign manager 360; the trade desk; =DCM; doubleclick campaign manager | tool
MarTech; marketing technology; mar-tech | hard
E-Commerce Platforms; e-commerce platform; ecommerce platform; e-commerce-plattformen; e-commerce development; ecommerce development; e-commerce systems; plateformes e-commerce; online shop systems; onlineshop-systeme; shopsysteme; shop-systeme; shopsystem; ecommerce solutions; e-commerce solutions; plataformas de e-commerce; e-commerce applications; e-commerce-systeme; e-commerce website; e-commerce-plattform; plataformas ecommerce; e-commerce technology; ecommerce website; ecommerce technology; headless commerce; e-commerce software; e-commerce shop systems | hard | Shopify 85, Magento 85, WooCommerce 85, Shopware 85, PrestaShop 85, BigCommerce 90, OpenCart 90, OXID eShop 90, Spryker 90, commercetools 90, Salesforce Commerce Cloud 90, SAP Commerce 85
Tag Management; tag manager; tagging plans; adobe launch; server-side tagging; event tracking; plan de taggage; web tracking; gtm/ga4; data layer; tracking pixels; conversion tracking setup; tracking implementation; ~GTM | tool
=MICROS; oracle micros; micros pos; micros 3700; micros simphony; oracle simphony | tool
Aloha POS; ncr aloha | tool
Lightspeed POS; toast pos; square pos; clover pos; revel pos; ncr counterpoint; shopify pos | tool
Yardi | tool
RealPage; onesite; real page | tool
AppFolio; appfolio property manager; buildium | tool
Entrata; resman | tool
~ARGUS; argus enterprise; argus software | tool
CoStar; co-star | tool
Wodis; aareon; blue eskon | tool
Legal Technology; legal tech; legaltech; legal software; contract lifecycle management; ra-micro; advoware | hard | LexisNexis 40, Westlaw 40, Relativity 60
LexisNexis; lexis nexis; lexis advance | tool | Westlaw 65
Westlaw; west law | tool | LexisNexis 65
!Relativity; relativity software; relativityone | tool
Beck-Online; juris online | tool
!Clio; clio software; prolaw; tabs3; aderant; elite 3e | tool
Accounting Software; accounting systems; buchhaltungssoftware; logiciels comptables; logiciel comptable; logiciel de comptabilité; software contable; accounting packages; accounting programs; computerized accounting; financial software systems; bookkeeping software | hard | QuickBooks 85, Xero 85, Lexware 85, FreshBooks 85, Peachtree 85, Sage Intacct 80, MYOB 85, Tally 85, ACCPAC 80, Bexio 80
Lexware; sevdesk | tool
FreshBooks; wave accounting; zoho books | tool
=Peachtree; =peachtree; sage line 50; simply accounting | tool
Sage Intacct; intacct | tool
ACCPAC; sage 300 | tool
~Tally; tally erp; =Tally; tally prime | tool
MYOB | tool
BlackLine | tool
SAP Concur; concur | tool
Expensify | tool
TurboTax; turbo tax | tool
Lacerte | tool
ProSeries; drake tax; drake software | tool
UltraTax; ultra tax; cch prosystem; prosystem fx; cch axcess | tool
=Quicken | tool
Deltek; costpoint | tool
Blackbaud; raiser's edge; financial edge; raisers edge | tool
ContaPlus; a3 software; contpaqi; siigo | tool
Bexio; abacus erp | tool
Procore | tool
=Bluebeam; =bluebeam; bluebeam revu; blue beam | tool
PlanGrid; fieldwire; autodesk build; bim 360; autodesk construction cloud | tool
Buildertrend; coconstruct; co-construct | tool
PlanSwift; on-screen takeoff | tool
Viewpoint Vista; viewpoint construction; timberline accounting; sage timberline; timberline estimating | tool
HeavyBid; heavyjob | tool
RIB iTWO; =iTWO; nevaris; orca ava; california.pro | tool
Oracle Fusion Applications; oracle fusion; oracle hcm; oracle erp cloud; oracle cloud erp | tool
`,
  office: `
Microsoft Office; ms office; msoffice; office 365; microsoft 365; office suite; microsoft suite; m365; pack office; paquete office; office-paket; office kenntnisse; =MS Suite; office365; microsoft applications; paquete de office; office-anwendungen; microsoft programs; microsoft products; office-programme; office software; office packages; pacote office; suite office; office programmen; microsoft software; microsoft tools; microsoft office word and excel; outils bureautiques; logiciels bureautiques; microsoft package; office-produkte; office 2010; office 2013; office 2007; office 2016; paquetería office; microsoft business applications; microsoft works; productivity software; kantoorsoftware; office productivity tools; office automation software | tool | Excel 85, Microsoft Word 85, PowerPoint 85, Microsoft Outlook 85, Microsoft Access 70, Microsoft Publisher 75, Microsoft Visio 65, Microsoft Project 60, OneNote 75, LibreOffice 60
=Excel; ms excel; microsoft excel; excel skills; excel spreadsheet; excel kenntnisse; advanced excel; excel avanzado; excel avancé; excel modeling; excel functions; excel reports; excel models; intermediate excel; microsoft office excel; excel charts; =EXCEL; maîtrise d'excel; excel proficiency; excel analysis; excel modelling; excel avançado; excel-tabellen; excel sheets; excel worksheets | tool | Microsoft Office 80, Pivot Tables 95, VBA 80, Power Query 90, Financial Modeling 85, Spreadsheets 80
Pivot Tables; pivot table; vlookup; v-lookup; pivottables; excel formulas; vlookups; pivot-tabellen; tableaux croisés dynamiques; tablas dinámicas; pivots; xlookup; pivot charts; sverweis; pivottabellen; tableau croisé dynamique; =INDEX/MATCH; pivot-tabelle; pivot reports; sumifs | hard
Microsoft Word; ms word; ~Word; microsoft office word; word processing software word; msword; winword; word 2010; word documents | tool | Microsoft Office 80, Word Processing 75
PowerPoint; power point; =PPT; powerpoints; präsentationen in powerpoint; microsoft office powerpoint; ppt presentations | tool | Microsoft Office 75
Microsoft Outlook; ms outlook; ~Outlook; outlook email; outlook calendar; outlook kalender; microsoft office outlook; outlook express; outlook web access; outlook mail | tool | Microsoft Office 70
Microsoft Access; ms access; ~Access; access database; access queries; access datenbanken; access vba | tool
Microsoft Project; ms project; msproject; microsoft office project; project server; project online | tool
Microsoft Visio; visio; microsoft office visio | tool | Lucidchart 50, draw.io 45
Microsoft Publisher; ms publisher; ~Publisher; microsoft office publisher | tool
~Microsoft Teams; ~MS Teams; ~Teams; teams/zoom; =MS-Teams; microsoft teams rooms | tool
Microsoft Planner; ms planner; microsoft to do; microsoft lists; microsoft loop | tool
OneNote; one note | tool
OneDrive; one drive; box.com; cloud file storage; wetransfer; nextcloud; owncloud | tool
LibreOffice; openoffice; libre office; staroffice; =OpenOffice.org; =Open Office Writer; =Open Office Calc | tool
Google Workspace; google docs; g suite; gsuite; google suite; google drive; google apps; google slides; google calendar; google applications; google tools; google doc; google meet; google keep; google office; google documents | tool | Google Sheets 85, Google Forms 80, Google Apps Script 75
Google Sheets; google sheet; google spreadsheet | tool | Spreadsheets 70
Google Apps Script; apps script; google app script; appsheet | tool
Apple iWork; =Keynote; apple keynote; apple pages; iwork; apple numbers; ~Keynote | tool
Lotus Notes; lotus domino; ibm notes; =Lotus; ibm domino; lotus 1-2-3; lotus 123; hcl notes; lotus smartsuite; lotusscript; lotus script | tool
Novell; netware; groupwise | tool
~Slack; slack channels; =Slack/Teams; slack workspace; slack messaging; mattermost; rocket.chat; slack app | tool
~Zoom; zoom conferencing; zoom calls; zoom video; zoom/teams; zoom meeting; zoom webinar | tool | Webex 50, Microsoft Teams 45, GoToMeeting 50
~Webex; cisco webex; =WebEx; webex meetings; bluejeans; online meetings tools; on24 webinars; webinar platforms; bigbluebutton | tool | GoToMeeting 45
Trello | tool | Asana 40, Jira 40
=Asana; asana project | tool | Trello 30, monday.com 35, ClickUp 35
monday.com; monday board | tool
ClickUp; click up | tool
Smartsheet; smart sheet; smartsheets | tool
Airtable; air table | tool
~Notion; notion workspace; notion.so; coda.io | tool
!Miro; =Miro; miro board; =FigJam; lucid charts | tool | Mural 60, Lucidchart 35
!Collaboration Tools; collaborative tools; kollaborationstools; outils collaboratifs; herramientas colaborativas; project management tools; project management software; projektmanagement-tools; outils de gestion de projet; project management platforms; projektmanagementsoftware; herramientas de gestión de proyectos; task management tools; project tracking software; project tracking tools; project management systems; digital collaboration; ferramentas de gestão de projetos; task management software; outil collaboratif; projektmanagement-software; project management applications | hard | Microsoft Teams 65, Slack 70, Trello 75, Asana 80, Basecamp 75, monday.com 75, ClickUp 75, Wrike 75, Notion 65, Miro 60, Smartsheet 65, Airtable 50
Spreadsheets; spreadsheet; tabellenkalkulation; tableurs; tableur; hojas de cálculo; tabellenkalkulationsprogramme; planilhas; hoja de cálculo; quattro pro | hard | Excel 90, Google Sheets 90
Word Processing; textverarbeitung; traitement de texte; procesador de textos; textverarbeitungsprogramme; procesadores de texto; wordprocessing; word processor; tekstverwerking | hard | Microsoft Word 85
Typing; keyboarding; wpm; tippen; maschinenschreiben; dactylographie; mecanografía; zehnfingersystem; schreibmaschine; words per minute; zehn-finger-system; typist; 10-finger-system; frappe clavier; 10-finger-schreiben; digitação rápida | hard | Transcription 70, Shorthand 70, Data Entry 50
Shorthand; stenography; stenographie; stenografie; taquigrafía; steno; speedwriting; speed writing | hard
Adobe Acrobat; acrobat pro; adobe reader; adobe pdf; acrobat reader; =Acrobat; acrobat dc; pdf editing; pdf editor; foxit; nitro pdf; adobe professional; pdf documents creation; livecycle; adobe pro; adobe writer | tool
!LaTeX; ~LaTeX; =LATEX; overleaf; =Latex/Word; latex typesetting; =TeX; bibtex | tool
=Reference Management Software; =reference management software; =Zotero; citation management software | tool
QuickBooks; =QBO; quickbook; quick book; quickbooks point of sale | tool
Web Browsers; internet explorer; firefox; google chrome; microsoft edge browser; web browser; safari browser; ms edge; chrome browser; netscape; ~Chrome; ~Safari; internet browsers | tool
=Internet Research; =internet research; internet recherche; internetrecherche; web research; recherche internet; internet searches; internet searching; online recherche; internet search; onlinerecherche; boolean search; búsqueda en internet; recherches internet; web searching; boolean searches; boolean strings; searching the internet; googling | hard
Email Software; e-mail software; email management; email client; email systems; eudora; e-mail programs; e-mail-programme; e-mail systems; email programs; thunderbird; messagerie électronique; email and internet; e-mail and internet; internet and email; internet/email; internet and e-mail; e-mail management; gestion des e-mails; inbox management; managing inboxes; inbox monitoring; mailbox management; e-mail-bearbeitung; gestión de correos; e-mails management; monitor inbox; emails management; e-mail and calendar management; postfachverwaltung; correo electrónico; email correspondence software; gestion des mails | hard
Mail Merge; serienbriefe; serienbrief; publipostage; combinación de correspondencia; mailmerge; serienbrieferstellung; mail merging | hard
=Presentation Design; =presentation design; präsentationserstellung; präsentationen erstellen; slide decks; slide design; preparing presentations; presentation software; pitch deck; presentation creation; powerpoint design; erstellung von präsentationen; creating presentations; presentation preparation; presentation deck; create presentations; deck design; creation of presentations; prepare presentations; slide creation; presentation graphics; erstellen von präsentationen; prepared presentations; presentation building; created presentations; préparation de présentations; deck creation; slide preparation; beautiful.ai; storyline presentations; presentation tools; presentationsdesign | hard
Technology Training; software training; =IT training; =IT Training; computer training; =IT-Schulungen; user training; anwenderschulung; anwenderschulungen; formation des utilisateurs; =IT-Training; capacitación a usuarios; benutzerschulungen; training users; software-schulungen; formation utilisateurs; trained users; computer instructor; technische schulungen; =IT trainer; =IT Trainer; software trainer; schulung der anwender; =IT schulungen; =IT Schulungen; technical trainer; computer literacy training; computerkurse; anwendertraining; train users; schulung von anwendern; edv-schulungen; train end users | hard
Office Administration; office management; büroverwaltung; bürokommunikation; büroorganisation; gestion de bureau; office administrator; administración de oficina; clerical support; clerical duties; clerical work; office duties; office operations; office procedures; office manager; büromanagement; office assistant; kaufmann für büromanagement; administration du bureau; bürotätigkeiten; office coordinator; kauffrau für büromanagement; bürokauffrau; office organization; office clerk; bürokaufmann; gestion de l'administration; clerical skills; clerical tasks; general office work; bürokraft; office skills; officemanagement; auxiliar administrativo; general clerical; auxiliar de escritório; gestão administrativa; tâches administratives; büroabläufe; secretariado; kantoorbeheer; asistente administrativo; rotinas administrativas; bürosachbearbeitung; büroarbeiten; clerical functions; büroassistenz; office supplies ordering; ordering office supplies; order office supplies; office supply ordering | hard | Administrative Support 70, Filing 60, Telephone Skills 50, Reception 55, Records Management 50, Calendar Management 60, Mail Handling 60, Correspondence 50
Administrative Support; administrative assistance; secretarial; sekretariat; sekretariatsaufgaben; assistanat; assistance administrative; soporte administrativo; administrative duties; administrative tasks; administrative assistant; admin support; executive support; executive assistant; apoyo administrativo; verwaltungsaufgaben; administrative aufgaben; personal assistant; administrative work; admin tasks; administrative skills; admin duties; assistance de direction; teamassistenz; executive assistance; assistante de direction; executive administration; assistenz der geschäftsführung; assistante administrative; asistencia administrativa; assistant de direction; pa support; administrative secretary; secrétariat; administratieve ondersteuning; apoio administrativo; office secretary; verwaltungstätigkeiten; admin skills; legal secretary; executive secretary; assistant administratif; business administration support; administrative coordination; admin assistant; assistenzaufgaben; asistente ejecutiva; suivi administratif; vorstandsassistenz; sekretärin; team assistant; administrative coordinator; teamassistent; teamassistentin; support administratif; virtual assistant; virtual assistance; administrative tätigkeiten; administrative arbeiten; personal assistance; administratieve taken; vorzimmer | hard | Office Administration 65, Calendar Management 65, Travel Coordination 65, Meeting Coordination 65, Correspondence 45, Shorthand 60
Calendar Management; diary management; terminplanung; terminkoordination; gestion d'agenda; managing calendars; managed calendars; appointment scheduling; scheduling appointments; schedule appointments; scheduled appointments; calendar coordination; gestión de agenda; appointment setting; scheduling meetings; terminvereinbarung; terminmanagement; terminvergabe; gestion des agendas; calendar maintenance; agenda management; scheduled meetings; schedule meetings; calendaring; prise de rendez-vous; agendabeheer; scheduling of appointments; meeting scheduling; maintaining calendars; terminverwaltung; arranging appointments; gestão de agenda; maintain calendars; diary coordination; planung von terminen; terminabstimmung; manage diaries; maintained calendars; kalendermanagement; calendar scheduling; gestion du planning; manages calendar; book appointments; calendar planning; gestion de planning; agenda de citas; manage calendar; programación de citas; diary planning | hard
Travel Coordination; travel planning; reiseplanung; reiseorganisation; organisation de voyages; travel booking; travel management; coordinate travel; travel logistics; reisemanagement; coordination of travel; organisation des déplacements; booking travel; arrange travel; reisebuchungen; geschäftsreisen; coordinating travel; arranging travel; reisekostenabrechnungen; travel itineraries; planung von dienstreisen; dienstreisen; travel coordinator; travel expenses management; travel expense management; coordinated travel; organización de viajes; arranged travel; gestión de viajes; reisevorbereitung; booking of travel; organisation von geschäftsreisen; book travel; planung von geschäftsreisen; coordination de voyages; organisation de déplacements; make travel arrangements; making travel arrangements; travel arrangements for | hard
Meeting Coordination; meeting minutes; minute taking; minutes of meetings; protokollführung; taking minutes; meeting planning; compte rendu de réunion; meeting preparation; organisation de réunions; meeting facilitation logistics; meeting organization; meeting arrangements; prise de notes; coordinating meetings; meeting support; organization of meetings; comptes rendus; meetingvorbereitung; vorbereitung von meetings; organising meetings; take minutes; organizing meetings; meeting logistics; organisation von meetings; arranging meetings; agendas and minutes; meeting management; coordination of meetings; preparing agendas; vor- und nachbereitung von meetings; protokollerstellung; coordinación de reuniones; preparing minutes; record minutes; vorbereitung von besprechungen; recorded minutes; coordinate meetings; minute taker; preparation of agendas; meeting agendas; organización de reuniones; meeting coordinator | hard
~Filing; file management; record filing; filing documents; ablage; electronic filing; filing system; archivage; ~filing; archivieren; dokumentenablage; classement; file maintenance; filing and photocopying; aktenablage; filing paperwork; organizing files; paper filing; filing & archiving; archivo de documentos; classement et archivage; ablageorganisation; filing records; archivo y documentación; filing and organizing; faxing and filing; maintaining files; filing skills; maintain files; maintained files; filing and faxing; copying and filing; scanning and filing; filing and scanning; filing and copying; arquivamento; alphabetical filing; archivierung; organize files | hard | Records Management 60
Records Management; record keeping; recordkeeping; records maintenance; document control; gestion documentaire; document management; dokumentenmanagement; maintaining records; maintain records; maintained records; record management; aktenführung; archiving; gestión documental; records administration; keeping records; documentation management; document controller; maintenance of records; documents management; dokumentenverwaltung; keep records; record maintenance; accurate records; records retention; document handling; dokumentenlenkung; archivkunde; records keeping; control de documentos; gestão documental; document administration; dokumentation und archivierung; aktenverwaltung; records systems; archivistik; records control; maintains records; kept records; documentbeheer; record retention; control documental; files management | hard | Filing 45
~Correspondence; business correspondence; korrespondenz; correspondance; ~correspondence; schriftverkehr; geschäftskorrespondenz; correspondence management; correspondencia; email correspondence; written correspondence; professional correspondence; correspondences; drafting correspondence; drafting letters; business letters; e-mail-korrespondenz; preparing correspondence; letter writing; rédaction de courrier; drafted correspondence; draft correspondence; correspondence handling; e-mail correspondence; composing correspondence; schriftwechsel; customer correspondence; prepare correspondence; composed correspondence; prepared correspondence; correspondentie; rédaction de lettres; typing correspondence | hard | Administrative Support 40
Proofreading; proof reading; lektorat; korrekturlesen; relecture; proofread; proofreader; correction d'épreuves; corrección de textos; lektorieren; corrección de estilo; redacción y corrección; korrektorat; revisão de textos; copyediting and proofreading; proofing; relecture et correction; lektorin; correctorat; correction de textes; korrektur lesen; reviewing and proofreading | hard
Transcription; dictation; transkription; transcribing; transcripción; dictaphone; diktat; phonodiktat; transcriptionist; transcrição; transcriptions; transcribe; subtitles; captioning; untertitel; transcribed; diktate; transcript production; schreiben nach diktat; phonodiktate; transkribieren; closed captions | hard | Shorthand 55
~Reception; ~reception; receptionist; front desk; accueil physique; greeting visitors; greet visitors; standort-empfang; accueil téléphonique; reception duties; empfang von besuchern; accueil du public; empfangstätigkeit; reception desk; empfangssekretariat; réception des appels; greeted visitors; visitor management; empfangsmitarbeiter; accueil des visiteurs; receptioniste; welcoming visitors; receiving visitors; receptionists; accueil clients; empfangstheke; besucherempfang; atendimento de recepção; accueil et orientation; empfangstresen; hôtesse d'accueil; visitor reception; gästeempfang; empfangsbereich; empfangsmitarbeiterin | hard | Telephone Skills 45
Telephone Skills; telephone etiquette; answering phones; answer phones; phone etiquette; multiline phone; answered phones; standard téléphonique; telefonzentrale; telefondienst; phone skills; answering calls; telephone manner; answer telephones; telefonieren; phone manner; telefonate; telephone skill; phone system; telephone answering; answering the phone; answering telephone; answer incoming calls; answered incoming calls; handling phone calls; centralita; phone handling; telefonie; telephone system; telephone reception; phone answering; traitement des appels; telephone communication; phone communication; telephone handling; answer calls; answering incoming calls; answered calls; central telefónica; telephone enquiries; answering phone calls; handling incoming calls; atendimento telefônico; screening calls; answered telephones; multi-line; answer phone calls; answers phones; réception d'appels; screen calls; atención telefónica; gestion des appels; telefonische kommunikation; telephone operations | hard | Reception 65
Mail Handling; mail distribution; incoming mail; outgoing mail; posteingang; mailings; mail processing; sorting mail; postbearbeitung; mailroom; mail room; gestion du courrier; post handling; mail sorting; mail services; postverteilung; traitement du courrier; postausgang; distributing mail; courrier entrant; postbearbeitung und verteilung; bearbeitung der post; posteingang und postausgang; bulk mail; bulk mailing; distribute mail; tri du courrier; sort mail; correo entrante; poststelle; sorted mail; outgoing post; incoming post; metered mail; mail clerk; mail preparation; processing mail; correspondence and mail; postage meter; distribution of mail; ein- und ausgangspost; postage machine; postdienst; distributed mail; opening mail; process mail; mail merges and mailings; franking | hard
Office Equipment; fax machine; photocopier; multi-function printers; photocopying; office machines; photocopiers; copier; bürogeräte; photocopy; scanners and copiers; équipements de bureau; office machinery; office technology; office devices; bürotechnik; photocopies; adding machine; bürokopierer; equipos de oficina; 10-key calculator; ten key calculator; printers and copiers; copying documents; scanning documents; document scanning; scan documents; scanned documents; scanning and copying; copy/fax; dokumentenscanner; digitization of documents; copying and scanning; numérisation; digitalización de documentos; photocopying and scanning; digitalisierung von dokumenten; numérisation de documents; scannen; imaging documents; document imaging; digitizing documents | hard
Dropbox | tool
Google Forms | tool
Evernote | tool
~Skype | tool
GoToMeeting; go to meeting; gotowebinar; goto meeting | tool
Adobe Connect; blackboard collaborate | tool
Wrike | tool
Adobe Workfront; workfront | tool
Basecamp | tool
Lucidchart; lucid chart; lucidspark | tool
!Mural; mural boards; mural.co; ~Mural | tool
MindManager; xmind; mindmeister; mindjet | tool
draw.io; diagrams.net; plantuml | tool
!Jabber; cisco jabber | tool
Prezi | tool
=EndNote; =endnote; =EndNote X9 | tool
WordPerfect; word perfect | tool
`,
  design: `
Adobe Creative Suite; creative suite; adobe cs; creative cloud; adobe suite; adobe creative; adobe cc; adobe products; adobe programs; adobe-programme; adobe software; suite adobe; adobe applications; adobe cs6; adobe cs5; adobe master collection; adobe design programs; pacote adobe; paquete adobe; adobe tools; adobe design suite; =CS6 | tool | Photoshop 85, Illustrator 85, InDesign 80
Photoshop; photo shop | tool | Adobe Creative Suite 90, Graphic Design 80, Photo Editing 70, Lightroom 75, Illustrator 75, GIMP 45, Affinity 45
=Illustrator; adobe illustrator; illustrator cs; ai illustrator; illustrator cc | tool | Adobe Creative Suite 85, Graphic Design 75, InDesign 70, CorelDRAW 45, Inkscape 45
InDesign; adobe in design | tool | Adobe Creative Suite 80, Layout Design 70, Graphic Design 65, QuarkXPress 50, Affinity 35
Lightroom; light room adobe; capture one | tool | Photo Editing 55, Photography 55
Adobe XD; =XD; adobe experience design; adobexd | tool | Figma 35
Adobe Fireworks; ~Fireworks; macromedia fireworks | tool
Adobe FrameMaker; framemaker; frame maker; author-it | tool
PageMaker; page maker; =FreeHand; freehand mx; macromedia freehand | tool
Dreamweaver; dream weaver; front page microsoft | tool | Web Design 50
Figma | tool | UI Design 40, Wireframing 45, Prototyping 50, Sketch 60, Adobe XD 60, InVision 40
~Sketch; sketch app; sketchapp; bohemian sketch | tool | Figma 30
=InVision; invision app; invision studio; =Invision | tool
Zeplin; =Abstract app; avocode | tool
Axure | tool
Balsamiq; =Mockplus; just in mind; justinmind; mockflow | tool
=Framer; framer motion design; principle app; protopie; =Marvel app; marvelapp; ~Framer; origami studio | tool
=Canva; canva pro; canva design | tool
CorelDRAW; corel draw; =Corel; corel photo-paint; corel painter; paint shop pro; corel suite; corel paint; paintshop pro; affinity suite | tool
QuarkXPress; quark express; quark xpress; ~Quark; quark x-press | tool
~Procreate; clip studio paint; wacom; procreate app; graphic tablet | tool
Graphic Design; grafikdesign; design graphique; diseño gráfico; graphic designer; mediengestaltung; graphisme; infographie; graphic arts; grafik-design; grafikdesigner; communication visuelle; kommunikationsdesign; mediengestalter; graphiste; visual design; visual communication; graphics design; diseñador gráfico; design gráfico; graphic artist; graphic production; visual designer; grafische gestaltung; graphic communication; grafisch ontwerp; grafikprogramme; graphic designing; infographiste; digital design; digital designer; visuelle kommunikation; graphics software; communication design; creative design; graphic standards; 2d design; visuelle gestaltung; creative designer; grafikdesignerin; grafische vormgeving; graphic layout; designer gráfico; mediengestalter digital und print; design graphic; diseño visual; graphics programs; commercial art; graphic illustration; grafiker; création graphique; créations graphiques; graphics editing; graphic creation; arts graphiques; conception graphique; graphical design | hard | Photoshop 75, Illustrator 80, InDesign 75, Typography 50, Logo Design 85, Adobe Creative Suite 75, Layout Design 75, CorelDRAW 75, QuarkXPress 70, Canva 35, Visual Identity 70, Prepress 55, Packaging Design 75, Illustration 50, Art Direction 60
Visual Identity; brand identity; corporate identity; identité visuelle; corporate design; identidad visual; branding design; identidad corporativa; identidad de marca; charte graphique; visual branding; brand designer; identidade visual; brand style guides; charte visuelle; marken-design; markendesign; visual language | hard | Logo Design 75, Art Direction 60
Logo Design; logo creation; logogestaltung; logo development; diseño de logotipos; logo designing; création de logo; logo designer; logoentwicklung | hard | Graphic Design 40
User Experience Design; =UX; ux design; ux/ui; ui/ux; experience utilisateur; user centered design; user-centred design; nutzererfahrung; ux designer; experiencia de usuario; user-centric design; benutzererfahrung; ux principles; experiência do usuário; ux best practices; ux strategy; experience design; design d'expérience; customer-centric design; ux architecture; human-centered design; human-centred design; diseño centrado en el usuario; ux architect; ux engineering; ux engineer; =UXD; design ux; ux practices; conception centrée utilisateur; diseño ux; ux-konzepte; ux concepts; ux leadership; ux flows; user flow; user journey; user personas; ux standards; ux methods; ux processes; ux writing; ux writer; ux copywriting; design thinking ux; ux content; ui & ux; ~user experience; ~User Experience; ~User experience | hard | Figma 80, Wireframing 85, User Research 80, Interaction Design 85, Prototyping 65, UI Design 60, Information Architecture 75, Usability Testing 80, Axure 75, Service Design 55, Human-Computer Interaction 65, Design Thinking 35
UI Design; !User Interface Design; =UI; gui design; interface design; ui designer; =GUI; benutzeroberflächen; interfaces utilisateur; interfaces de usuario; interfaz de usuario; ui development design; interface utilisateur; =UIs; graphical interface; design d'interface; diseño de interfaces; ui elements; benutzeroberfläche; interface designer; ui components; interface graphique; ui concepts; interfaces gráficas; =GUIs; interfaces graphiques; front-end design; ui patterns; ui prototyping; web interfaces; interface development; ui layout; web ui; diseño de interfaz; mobile design; app design; design mobile; bedienoberflächen; gui development; designing interfaces; ui engineering; ~user interface; ~User Interface; ~user interfaces; ~User Interfaces | hard | Figma 75, Adobe XD 85, Sketch 85, User Experience Design 60, InVision 70, Zeplin 65, Balsamiq 60, Axure 60, Design Systems 70
User Research; ux research; user interviews; ux researcher; nutzerforschung; user experience research; recherche utilisateur; design research; user surveys; usability research; contextual inquiry; investigación de usuarios; usability engineering; card sorting; heuristic evaluation; diary studies; human factors research; benutzerfreundlichkeit; usability methods; user researcher; user analysis; usability studies; usability standards; user needs analysis; tree testing; usability analysis; pesquisa com usuários; nutzerinterviews; ergonomie web; ergonomie des interfaces; recherche ux; customer research ux; human-computer interaction research; usability principles; user needs research | hard | Usability Testing 80
Usability Testing; user testing; tests utilisateurs; pruebas de usabilidad; usability test; tests d'utilisabilité; nutzertests; user tests; pruebas de usuario; eye tracking; test utilisateur; testes de usabilidade; usertesting; guerrilla testing; user acceptance studies | hard | User Experience Design 55
Human-Computer Interaction; mensch-computer-interaktion; interaction homme-machine; =IHM; human-machine interaction; mensch-maschine-interaktion; interacción humano-computadora; man-machine interface; mensch-maschine-schnittstelle; human factors engineering; human-robot interaction; human-computer interface; human-machine interface; cognitive ergonomics; human-centered computing; human interface design; human interface guidelines; ~HCI | hard | User Experience Design 45, Interaction Design 60
Interaction Design; interaktionsdesign; =IxD; interaction designer; design d'interaction; diseño de interacción; interactive design; micro-interactions; microinteractions; interactive designer; interactive media design; multimedia design; designing interactions; interactive experiences; design interactif; interaction patterns; interactive installations; diseño interactivo; gesture interfaces; interactive prototypes design; interaction models | hard | Axure 60, Framer 60
Service Design; service designer; service blueprint; service blueprinting; design de service; diseño de servicios; journey mapping; journey maps; customer journey map; experience mapping; experience maps; design sprint; dienstleistungsdesign; co-creation workshops; co-design; empathy maps; empathy mapping; codesign; participatory design | hard
Information Architecture; informationsarchitektur; architecture de l'information; sitemaps; arquitectura de información; content architecture; =IA design; information design; informationsdesign; site architecture; information architect; arquitectura de la información; sitemaps and wireframes; taxonomy design; content taxonomy; content modeling; navigation design; site structure; arquitetura da informação; website architecture; taxonomy development | hard
Wireframing; wireframe; wireframes; wire frames; low-fidelity wireframes; wire framing; wireframes and prototypes; maquettage; wireframes and mockups; design mockups; storyboards and wireframes; lo-fi wireframes; mockup design; high-fidelity mockups; wireframing and prototyping; mock-up design; ui mockups | hard | Balsamiq 95, Axure 90, Adobe XD 65, Figma 60, InVision 65
Prototyping; prototype development; prototypenentwicklung; prototypage; prototipado; interactive prototypes; high-fidelity prototypes; clickable prototypes; prototype design; prototype building; prototype testing; hi-fi prototypes; =PoC; building prototypes; prototipagem; design prototypes; minimum viable product; prototypes development; functional prototypes; developing prototypes; rapid prototyping | hard | InVision 80, Axure 85, Framer 85, Adobe XD 65, Figma 60
Design Thinking; pensamiento de diseño; creative problem solving design; ideation workshops; human-centered innovation; lean ux; lean startup; lean start-up; brainstorming techniques; double diamond | hard
Design Systems; design system; component library; design tokens; atomic design; ui kits; designsystem; ui kit; design-systeme; ui library; style guides and design systems; ui guidelines; designsysteme; design libraries | hard | Storybook 70
Web Design; webdesign; website design; diseño web; conception web; web designer; webdesigner; web page design; web designing; website designer; web graphics; web page layout; gestaltung von webseiten; website creation; création de site web; website layout; webgestaltung; landing page; diseño de sitios web; landingpages; websites design; création de sites; webseitengestaltung; webdesigns; website redesign; webdesignerin; design web; web layout; créer des sites web; web page creation; designing websites; designed websites; website builder; création de site internet; páginas web; website development and design; diseñador web; web page development; webpage design; ontwerpen van websites | hard | Dreamweaver 80, HTML 45, CSS 50, Squarespace 65, Wix 65, Webflow 75, Figma 40, UI Design 50
Website Management; website maintenance; website administration; webmaster; webseitenpflege; website content management; mise à jour du site web; pflege der webseite; web administration; gestion de site web; web publishing; update website; gestion de contenu; updated website; updating website; maintain website; gestión de contenidos; maintained website; contenido web; website updating; web management; pflege der website; administración de sitios web; manage website; maintenance de sites web; content-pflege; managing websites; gestion du site internet; webpflege; online-redaktion; web updates; mise à jour de site web; web site maintenance; maintaining websites; gestión de páginas web; web site management; site administration web; website monitoring; contenus web; onlineredaktion; web producer; website editor; gestion de sites web; webredaktion; web production; website upkeep; website coordinator; administrador web; website manager; web content manager; administrateur de site web; web editing; webmastering; website editing; web content editor; contentpflege | hard
Product Design; produktdesign; design produit; diseño de producto; product designer; produktgestaltung; design de produit; conception de produits; product concept design; design de produto; end-to-end product design; conception produit; product styling; product ideation | hard | Industrial Design 50, User Experience Design 45
Industrial Design; industriedesign; industrial designer; design industriel; diseño industrial; =DFM; toy design; design for assembly; human-centered product engineering; exterior design vehicles | hard
Typography; typografie; typographie; type design; tipografía; lettering; typesetting; schriftsatz; typographic; type setting; typeface design; satztechnik; typesetter; setzerei; font design; typographical; typographer | hard | Layout Design 50
~Illustration; digital illustration; illustrations; illustrationen; ilustración; book illustration; vector illustration; editorial illustration; illustrative design; vector graphics; vector art; technical illustration; digital painting; vectorial; medical illustration; digital art; digital artist; concept design art; illustrator skills; matte painting; pixel art; scientific illustration; ilustrador; illustrateur; icons design; digital drawing; comic art; storyboards; comic book art; ilustração; character concept; cartooning; vektorgrafiken; vectorielle; character illustration; technical illustrator | hard | Procreate 75, Concept Art 90, Storyboarding 65, Krita 75, Character Design 75
Layout Design; page layout; print design; desktop publishing; layout and design; printmedien; =DTP; layoutgestaltung; mise en page; maquetación; editorial design; print layout; design and layout; magazine layout; magazine design; diseño editorial; brochure design; book design; newspaper layout; flyer design; publication design; page design; design éditorial; layout editing; print production design; satz und layout; layouten; document layout; grid design; layout software; maquettiste; newsletter design; diagramación; print and web design; poster design; flyers design; banner design; banners design; print media design; advertising design; printprodukte; annual report design; cover design; diagramação; newsletter layout; publication layout; editorial layout; design of brochures; catalog design; catalogue design; design layout; layout composition; drucksachen; collateral design; print collateral; design of flyers; banner ads; web banners; poster creation; layout creation; press advertisements design; ad design; book layout; dtp operator; print ads design | hard | QuarkXPress 80, PageMaker 80, Prepress 55
Prepress; pre-press; prépresse; color management; preflight; print-ready files; colour management; preimpresión; color correction prepress; preparación de archivos para imprenta; reinzeichnung; press checks; color separation; preflighting; pré-presse; color proofing; print preparation; préparation de fichiers pour impression; print files; colour theory; plate making; print production workflow; colorimetry; prépresse et impression; farbmanagement; farblehre; pre-impressão; reinzeichnungen; imposition software; print finishing; press-ready; reinzeichner | hard | QuarkXPress 30, Layout Design 25, Screen Printing 25
Packaging Design; verpackungsdesign; package design; diseño de packaging; packaging designer; design packaging; diseño de empaques; label design; packaging artwork; verpackungsgestaltung; packaging mock-ups; artioscad; =Esko; packaging graphics; design d'emballage; artios cad; artwork management; étiquettes design; packaging layout; artwork creation; embalagem design | hard
Signage Design; wayfinding; environmental graphic design; signage systems; signaletik; signalétique; large format printing design; sign making; sign design; vehicle wraps; vehicle graphics; sign production; vinyl graphics; large format graphics; werbetechnik; vinyl cutting; sign installation; señalética; leitsysteme; sign writing; sign writer; sign maker; display graphics; werbetechniker; vinyl installation; folierung; fahrzeugbeschriftung | hard
3D Modeling; 3d modelling; 3d design; 3d rendering; 3d modeler; 3d-modellierung; 3d visualization; 3d-visualisierung; 3d artist; modélisation 3d; 3d models; modelado 3d; 3d visualisation; modelagem 3d; 3d-modelle; 3d designer; 3d graphics design; 3d software; 3d sculpting; visualisation 3d; hard surface modeling; polygon modeling; 3d visualizer; architectural visualization; architectural rendering; 3d texturing; character modeling; photorealistic rendering; texture mapping; 3d-modellen; 3d generalist; 3d renders; architekturvisualisierung; 3d-modell; environment modeling; environment artist; uv mapping; rendu 3d; diseño 3d; infographiste 3d; 3d imaging; conception 3d; 3d modeller; 3d lighting; design 3d; renderizado; architectural visualisation; 3d assets; 3d product rendering; procedural texturing; visualisierungen 3d; digital sculpting; lookdev; look development; 3d content; 3d drawing; prop modeling; 3d environments; uv unwrapping; 3d product visualization; 3d scanning; laser scanning 3d; 3d-scan; =3D-CAD-Modelle; scan 3d; 3d laser scanning; 3d scanner | hard | 3ds Max 90, Maya 90, Blender 90, Cinema 4D 85, ZBrush 90, Houdini 60, Rhino 85, Substance Painter 65, KeyShot 70, V-Ray 70, 3D Printing 40
3ds Max; 3d max; 3d studio; 3dmax; =3DsMax; studio max; =3DSMax; vray; autodesk max; lumion; redshift render; arnold render; pixar renderman | tool
~Maya; autodesk maya; maya 3d; alias maya; maya autodesk | tool
~Blender; blender 3d; blender software; blender3d | tool
Cinema 4D; =C4D; cinema4d; maxon c4d | tool
ZBrush; z brush; mudbox | tool
~Houdini; houdini fx; sidefx | tool
Substance Painter; adobe substance; substance designer; substance 3d; substance suite; mari texturing; quixel; marmoset; marvelous designer clo | tool
!Rhino; ~Rhino; rhinoceros; rhino/grasshopper; =Grasshopper; =Rhino 3D; rhino cad; rhino3d | tool
=3D Printing; =3d printing; 3d drucker; stereolithography; fused deposition modeling; =FDM; fabricación aditiva; impressão 3d; =SLA printing; additiven fertigung; metal 3d printing; selective laser sintering; additive manufacturing technologies; imprimante 3d; =SLS printing; 3d-druckverfahren; impresora 3d; rapid prototyping 3d printing | hard
!Animation; 2d animation; 3d animation; character animation; animator; stop motion; animación; animaciones; animated videos; animation 2d; animation 3d; computer animation; keyframe animation; facial animation; digital animation; animation design; trickfilm; animationsfilm; hand-drawn animation; game animation; dessin animé; flash animations; explainer videos; animation production; =Spine 2D; animation software; tvpaint; animated graphics; cel animation; cut-out animation; animation principles; animation techniques; motion capture; animação; mocap; rigging and animation; character rigging; ~rigging animation; 3d rigging; motionbuilder; dragonframe; ~Animation; ~animation; computeranimation; animated films; animated content; animated gifs | hard | Maya 75, After Effects 50, Motion Design 65, Toon Boom 95, Character Design 40, Blender 45
Motion Design; motion graphics; motion designer; motion graphic; motiondesign; diseño de movimiento; =MoGraph; kinetic typography; title design; lottie animations; bodymovin; gráficos en movimiento | hard | After Effects 80, Cinema 4D 75, Animation 45
After Effects; aftereffects; =AE compositing | tool | Motion Design 80, Video Editing 45
Visual Effects; =VFX; vfx artist; compositing; special effects; efectos visuales; effets spéciaux; effets visuels; =NukeX; autodesk flame; rotoscoping; chroma key; green screen; vfx supervision; matchmoving; match moving; visuelle effekte; 3d tracking; roto; keying and compositing; autodesk smoke; vfx production; blackmagic fusion; vfx pipeline; silhouette fx; camera tracking; mocha pro | hard | Nuke 95, Houdini 75, After Effects 55
Fashion Design; modedesign; fashion illustration; stylisme; fashion designer; diseño de moda; modedesigner; styliste; fashion styling; apparel design; fashion stylist; clothing design; fashion sketching; fashion sketches; accessories design; clothing designer; design de mode; modeillustration; handbag design; fashion trends; fashion merchandising design; tech pack; technical design apparel; swimwear design; lingerie design; technical designer; apparel designer; womenswear design; collection development; kollektionsentwicklung; modelado de moda; diseñador de modas; fashion forecasting; fashion illustrator; wardrobe styling; apparel development; technical flats; =Gerber; optitex; gerber pattern; estilismo; gerber software; menswear design; trend forecasting; trend boards; colour palettes design | hard | CLO 3D 70, Pattern Making 40, Lectra 40
Pattern Making; patternmaking; draping; schnitttechnik; pattern cutting; schnittmuster; garment construction; garment design; patronaje; modélisme; patronagem; modéliste; schnittkonstruktion; pattern drafting; flat pattern; pattern maker; flat sketching; grading patterns; pattern grading; schnitterstellung; corte y confección; apparel construction; drapping; fit sessions; patternmaker; schnitttechniker; patronista; corte e costura; flat sketches; garment fitting; apparel fittings; grading and marking; pattern design garment | hard | Fashion Design 50, CLO 3D 60, Gerber AccuMark 80, Lectra 80
~Sewing; ~sewing; sewing machine; alterations; schneiderei; couture; nähen; costura; dressmaking; tailoring clothes; seamstress; sewing skills; sewing techniques; hand sewing; schneidern; machine sewing; änderungsschneiderei; nähmaschine; sewing operations; maßschneider; industrial sewing; naaien; couturière; sewing patterns; upholstery sewing; sewist; sewing construction; couturier; costurera; modista; tapisserie d'ameublement; nähmaschinen; dressmaker; knitting machines; strickerei | hard | Pattern Making 65, Embroidery 40
~Textiles; ~textiles; textile design; knitwear; woven fabrics; fabric sourcing; textiltechnik; textildesign; textile engineering; diseño textil; fabric development; design textile; fabric design; surface pattern design; print design textiles; fabric knowledge; textile printing; textile technology; textile industry; surface design; textile science; fabric selection; textildruck; textile chemistry; ingénieur textile; fabric research; fabric testing; textile designer; textile development; textilbranche; textilkunde; textile testing; ingeniería textil; textile manufacturing design; fabric printing; surface pattern designer; textile sourcing; textile art; textile dyeing | hard | Fashion Design 40
Interior Design; innenarchitektur; space planning; interior decorating; architecture d'intérieur; interior decoration; diseño de interiores; interior designer; furniture selection; interior architecture; decoración de interiores; innenausstattung; interiorismo; décoration d'intérieur; raumgestaltung; home staging; inneneinrichtung; innenarchitekt; architecte d'intérieur; interior styling; space design; design d'intérieur; küchenplanung; retail design; kitchen and bath design; innenarchitekten; furniture planning; space planner; interior spaces; diseñador de interiores; office design; residential design interiors; arquitectura de interiores; raumkonzepte; spatial design; interior fit-out design; design de interiores; ff&e; commercial interiors; interior finishes; interior detailing; einrichtungsberatung; innenarchitektin; interior decorator; finishes selection; material selection interiors; furniture layout; residential interiors; 20-20 design; 2020 design; furniture specification; hospitality design; home furnishings; bathroom design; sample boards; materials boards | hard
Set Design; stage design; scenic design; bühnenbild; scénographie; escenografía; set construction; bühnenbau; set designer; scenography; set building; production designer; set decoration; szenografie; stage sets; scenic painting; theatre design; theatrical design; set decorator; scénographe; scenic carpentry; stagecraft; théâtre technique; bühnentechniker; production design | hard | Stage Lighting 35
Art Direction; art director; creative direction; creative director; direction artistique; dirección de arte; artdirektion; kreativdirektion; directeur artistique; creative leadership; dirección creativa; directora de arte; director de arte; art directing; visual direction; directrice artistique; creative team management; creative concept; kreativkonzepte; photo direction; creative conceptualization; directing photo shoots; creative concepting; creative ideation; creative brief; kreativdirektor; design director; direção de arte; conception créative; kreative konzepte; creative strategist; concept ideation; designmanagement | hard
~Drawing; ~drawing; figure drawing; life drawing; sketching; zeichnen; hand drawing; dessin; freehand drawing; dibujo; pencil drawing; handzeichnen; drawing skills; hand rendering; drawing and painting; perspective drawing; desenho; observational drawing; freehand sketches; drawing and sketching; anatomy drawing; portrait drawing; handskizzen; hand drafting; drawing techniques; charcoal drawing; rendering by hand; skizzieren | hard | Illustration 60, Painting (Art) 60, Fashion Design 35
Painting (Art); oil painting; watercolor; acrylic painting; malerei; pintura al óleo; fine art; watercolour; painting techniques; peinture artistique; portrait painting; aquarelle; decorative painting; faux finishing; portraiture; freischaffende künstlerin; arts visuels; pintura artística; painting and drawing; scenic artist; contemporary art; landscape painting | hard | Drawing 30
~Sculpture; ceramics; ~sculpture; ~pottery; ~Pottery; bildhauerei; escultura; ceramic arts; clay modeling; wood carving; holzschnitzerei; sculpting; sculptor; holzbildhauer; stone carving; taille de pierre; metal sculpture; steinbildhauer; woodcarving; moldmaking sculpture; clay modelling; mold making art | hard
Photography; fotografie; photographie; fotografía; photographer; studio lighting; photoshoots; photoshooting; photographe; fotoshootings; prise de vue; photo shoot; fotógrafo; prises de vue; photo shootings; produktfotografie; photojournalism; photography and video; fotoshooting; photojournalist; photoshoot; dslr; photography and videography; real estate photography; photographie de mode; prises de vues; portraitfotografie; still life photography; darkroom; eventfotografie; bildjournalismus; fotografieren | hard | Lightroom 75, Photo Editing 60
Photo Editing; bildbearbeitung; retouching; image editing; retouche photo; edición de fotos; photo manipulation; bildbearbeitungsprogramme; fotobearbeitung; edición fotográfica; photo editor; edición de imágenes; image manipulation; bildretusche; color grading photo; retouche d'images; photo enhancement; photo correction; image processing photo; retoque fotográfico; retoucher; photo restoration; traitement d'image photo; picture editing; edição de imagens; photo composition; photo post-production; batch processing of images; image enhancement; fotoretusche; edición de imagen; fotobewerking; bildredaktion; retoque digital; bildauswahl; photo archiving; édition photo; bildredakteur | hard | Photoshop 70, Lightroom 85
Videography; videographer; video shooting; video filming; camerawork; videografía; vidéaste; drehen und schneiden; video capture; camera operators; videofilmer; film shooting; direction of photography; operating cameras; video camera; videographers; film lighting; corporate videos; video recording; filmography; videograf; cinematographie; lighting camera; camerography; canon cameras; red camera; multi-camera production; dop cinematography; videography and editing; prise d'images; tournage vidéo; tournages; grabación de videos; sony cameras; camera handling; photo and video cameras; captação de imagens | hard | Video Production 45
Video Production; videoproduktion; production vidéo; producción audiovisual; audiovisual production; audiovisuelle medien; video content creation; multimedia production; videoinhalte; video creation; production de vidéos; producción de video; video post production; réalisation vidéo; video making; videoerstellung; audio-visual production; produção audiovisual; video direction; produzione; video projects; creación de videos; video storytelling; producción de contenido audiovisual; tv-produktion; création vidéo; production of videos; producing videos; multimedia producer; produção de vídeos; multicamera production; music videos; filmproduction; creating videos; video development; multimedia content; postproduction audio; creation of videos; videocontent; produce videos; video marketing production; créations vidéos; création de vidéos; postproducción audiovisual; video podcasts; produced videos; montagem e produção; studio broadcast production; broadcast operations; broadcast engineering; broadcast equipment; master control; broadcast technology; vision mixing; technical director broadcast; teleprompter; tricaster; vmix; broadcast systems; ndi broadcast; playout; =OB vans; newscast production; broadcast engineer; film post-production | hard | Video Editing 50, Videography 70
Video Editing; video editor; film editing; videoschnitt; montage vidéo; edición de vídeo; post-production editing; filmschnitt; nonlinear editing; film editor; non-linear editing; videobearbeitung; edición audiovisual; edição de vídeo; video cutting; schnittprogramme; montage audiovisuel; edit videos; montaje de video; montage de vidéos; video edits; video postproduction; offline editing; edited videos; videoedition; videoschnittprogramme; cutter video; editor de video; filmora; movie maker; pinnacle studio; multicam editing; avid editing; tv editing; =NLE; monteur vidéo; videomontage; cyberlink powerdirector; grass valley edius; edius; adobe premiere rush; adobe encore; editing video; video encoding; videocutter; dvd authoring; schnittsoftware; =HLS streaming; video delivery; video streaming technology | hard | Premiere Pro 85, Final Cut Pro 90, Avid Media Composer 90, DaVinci Resolve 90, CapCut 80, iMovie 85, Camtasia 75, Vegas Pro 90, Color Grading 85, Video Production 60, Videography 50
Premiere Pro; adobe premiere; =Premiere; premierepro; adobe premier; premiere/final cut; premier pro | tool | Video Editing 65
Final Cut Pro; final cut; =FCPX; fcp x; apple motion; finalcut; ~FCP | tool | Video Editing 40
Avid Media Composer; media composer; avid editing system; =Avid | tool
DaVinci Resolve; da vinci resolve; black magic davinci; resolve davinci | tool
Audio Production; sound engineering; audio engineering; sound design; tontechnik; audio mixing; recording studio; audio recording; sound mixing; audio post-production; sound recording; audio engineer; sound designer; ingeniería de sonido; audioproduktion; audio mastering; prise de son; podcast production; producción de audio; audio design; sounddesign; recording engineer; toningenieur; diseño sonoro; studio engineer; ingénierie du son; podcasting; diseño de sonido; foh engineer; tonmeister; field recording; producción de sonido; grabación de audio; audio and video production; sound production; edição de áudio; podcast-produktion; music software; tonaufnahmen; =MIDI; mixing consoles; game audio; mixage; technicien du son; audio software; digital audio workstation; mixing desk; mixing board; sound board; operating sound; audio systems design; sound editing; audio editing; audioschnitt; sound editor; audio editor; edición de audio; edición de sonido; edição de som; soundediting; audiobearbeitung; montage son; podcast editing; audio restoration; tonschnitt; dialogue editing; ~DAW; ~DAWs | hard | Pro Tools 90, Logic Pro 85, Ableton Live 85, Audacity 75, Cubase 85, FL Studio 80, Adobe Audition 75, Wwise 65
Pro Tools; protools | tool
Logic Pro; apple logic; garageband; garage band | tool
Ableton Live; ableton | tool
~Audacity | tool
Adobe Audition; ~Audition; cool edit pro; =Audition CC | tool
Cubase; nuendo; reaper daw; =Cakewalk; propellerhead reason; studio one daw; bitwig; presonus studio one; sonar cakewalk; sibelius notation; sound forge; =Finale; soundforge; dorico; =Reaper; sony acid | tool
Exhibition Design; exhibit design; museum exhibits; ausstellungsgestaltung; exhibition planning; museography; muséographie; diseño de exposiciones; trade show booth design; messebau; ausstellungsdesign; exhibitions design; exhibit development; exhibition management; museum exhibitions; art exhibitions; exhibition curator; art installation; kuratorische; ausstellungskonzeption; exhibition installation; curatorial research; exhibition development; collections care; curador; montaje de exposiciones; messestandbau; exhibit installation; conservateur; kunstwissenschaft | hard | Curating 45
Visual Merchandising; visual displays; merchandise presentation; visual merchandiser; schaufenstergestaltung; warenpräsentation; display design; window display; schaufensterdekoration; planograms; merchandising displays; planogram; shop displays; shop-in-shop gestaltung; étalagiste; retail displays; vitrinismo; point of sale displays; warenpräsentationen; escaparatismo; merchandising visual; in-store displays; store display; window design; schauwerbegestalter; product placement merchandising; store merchandising; planogramme; pop displays; promotional displays; warenaufbau; visuelles marketing; product presentation retail; merchandise display; store presentation | hard
Design Portfolio | tool
E-Learning Authoring; articulate storyline; articulate 360; lectora; rise 360; ispring; storyline 360; elearning authoring; elearning development; authoring tools; e-learning content development; multimedia learning; elucidat; eLearning modules; elearning content; =Adobe Captivate | tool | Vyond 60, LMS Administration 35
KeyShot | tool
=V-Ray; =v-ray; corona renderer; octane render; arnold renderer; renderman; mental ray | tool
Twinmotion; enscape | tool
Adobe RoboHelp; robohelp | tool
MadCap Flare; madcap | tool
=DITA; oxygen xml | tool
Microsoft FrontPage; frontpage | tool
!Affinity; affinity designer; affinity photo; affinity publisher | tool
GIMP | tool
Inkscape | tool
Krita | tool
FL Studio; fruity loops | tool
!Sibelius; ~Sibelius; musescore; finale notation | tool
!Nuke; ~Nuke; foundry nuke; nuke compositing | tool
CapCut | tool
Camtasia | tool
iMovie | tool
Vegas Pro; sony vegas | tool
Wwise; fmod | tool
CLO 3D; clo3d; browzwear; marvelous designer | tool
Gerber AccuMark; accumark | tool
Lectra; kaledo | tool
Toon Boom | tool
Behance; dribbble | tool
Vyond; powtoon | tool
Storyboarding; storyboard | hard
Concept Art; concept artist | hard
Character Design; character designer | hard
Icon Design; iconography | hard
Infographics; infographic design; infografiken | hard
Color Grading; colour grading | hard
Video Streaming; streaming video; streaming media; video transcoding; ffmpeg; video compression; video codecs | hard
=Screen Printing; =screen printing; silkscreen | hard
=Jewelry Design; =jewelry design; diseño de joyas | hard
Footwear Design; shoe design | hard
Furniture Design; furniture designer; möbeldesign; design de mobilier; diseño de mobiliario | hard
=Stage Lighting; =stage lighting | hard
Embroidery | hard
=Art Restoration; =art restoration; restaurierung von kunst | hard
Curating; curatorial; kuratieren; curator; exhibition curation; museum curation | hard
`,
};
