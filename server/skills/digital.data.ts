/** Part of the taxonomy (software, data, cloud and security, office tools, design and media); the format stands in taxonomy.ts. */
export const DIGITAL = {
  software: `
JavaScript; java script; =JS; ECMAScript; ES6; vanilla js
TypeScript; type script
Python; python3; python 3
Java; java se; java 8; java 11; java 17; core java; J2SE
Jakarta EE; Java EE; J2EE; JEE
C++; cpp; c plus plus; modern c++
C#; c sharp; csharp
~C; c programming; c language; embedded c; ansi c
~Go; golang; go lang; go programming
~R; r programming; r language; rstudio; r studio; ggplot2; tidyverse; dplyr
~Rust; rust programming; rustlang
~Swift; swift programming; swiftui; swift ui
Objective-C; objective c; objectivec; obj-c
Kotlin
=Scala
=Ruby
PHP; php7; php8; php5
Perl
~Dart; dart language
~Elixir; phoenix framework
Erlang
Haskell
Clojure
F#; fsharp
OCaml
~Julia; julia language
Lua
Groovy
MATLAB; =Simulink; matlab simulink
Fortran
COBOL; =Cobol
ABAP; SAP ABAP
Visual Basic; vb.net; =VB; vb6; visual basic .net
VBA; excel vba; visual basic for applications; excel macros; macro vba
Assembly Language; assembly programming; =x86; assembler programming
=Delphi; object pascal
Solidity; smart contract
HTML; html5; xhtml
CSS; css3; css 3
Sass; scss
Tailwind CSS; tailwindcss; =Tailwind
~Bootstrap; twitter bootstrap
jQuery
~React; react.js; reactjs; =ReactJS; react hooks; ~react
React Native
Redux
Next.js; nextjs
Vue.js; vuejs; =Vue; vue 3; nuxt; nuxt.js
Angular; angularjs; angular.js; angular 2
Svelte; sveltekit
Ember.js; emberjs; ~Ember
Backbone.js; backbonejs; ~Backbone
D3.js; d3js; ~D3
Three.js; threejs; webgl
Webpack
~Vite
Node.js; nodejs; node js; ~Node
Express.js; expressjs; ~Express
NestJS; nest.js
=Deno
.NET; dotnet; .net core; .net framework; dot net; asp.net; asp.net core; asp.net mvc; vb.net framework
Entity Framework; ef core
Blazor
=WPF; windows presentation foundation
~Spring; spring boot; springboot; spring framework; spring mvc; spring cloud; spring security
~Hibernate; =JPA
!Java Servlets; servlet; jsp; jsf; java server pages
Apache Tomcat; tomcat
JUnit
Apache Maven; maven; ~Maven
Gradle
Ruby on Rails; rubyonrails; =RoR; ~Rails
~Sinatra
Django; django rest framework
~Flask; python flask
FastAPI; fast api
~Celery
Laravel
Symfony
CodeIgniter; code igniter
WordPress; word press
Drupal
Joomla
Magento; adobe commerce
Shopify
WooCommerce; woo commerce
Salesforce Apex; apex programming; visualforce; lightning web components
GraphQL; graph ql
REST APIs; rest api; restful api; restful web services; rest web services; restful services; =REST; api rest; =RESTful
~SOAP; soap web services
gRPC
WebSockets; websocket
JSON
XML; xslt; xpath
Web Services; webservices
API Development; api design; api integration
Microservices; microservice architecture; micro services; microservices architecture; microservice
Event-Driven Architecture; event driven architecture; event sourcing; cqrs
Domain-Driven Design; domain driven design; =DDD
Object-Oriented Programming; object oriented programming; =OOP; object oriented design; =OOD; objektorientierte programmierung
Functional Programming
Design Patterns; software design pattern
Data Structures; data structures and algorithms
Algorithms; algorithm design
Software Architecture; softwarearchitektur; solution architecture; system architecture; systems architecture; architecture logicielle
System Design; systems design
Software Development; software engineering; softwareentwicklung; développement logiciel; desarrollo de software; application development; softwareentwickler
Web Development; web application development; webentwicklung; développement web; desarrollo web; web programming
Front-End Development; front end development; frontend development; frontend engineering; front end developer; frontend developer
Back-End Development; backend development; back end development; backend engineering; backend developer
Full-Stack Development; full stack development; full stack; fullstack
Mobile Development; mobile app development; mobile application development
iOS Development; =iOS; ios development; ios sdk; xcode; cocoa touch; uikit
Android Development; android sdk; android studio; ~Android; android development; android app; jetpack compose
~Flutter; flutter sdk; flutter development
~Ionic; ionic framework; cordova; phonegap
Xamarin
~Unity; unity3d; unity 3d; unity engine
Unreal Engine; unreal engine 4; =UE4; =UE5
Game Development; game design; game programming
OpenGL; =Vulkan; directx
Embedded Systems; embedded software; embedded linux; firmware; firmware development; embedded c++; eingebettete systeme; embedded development
RTOS; real time operating system; freertos
Internet of Things; =IoT
Robotics; robotik; robot operating system; ~ROS
Blockchain; ethereum
Git; ~git; git version control; gitflow
GitHub; git hub
GitLab
Bitbucket; bit bucket
Subversion; =SVN; tortoisesvn
Version Control; source control; versionsverwaltung
Jira; atlassian jira
~Confluence
~Agile; agile methodology; agile development; agile methodologies; agile scrum; agile software development; agile environment; agile methoden; =Agile
Scrum; scrum master; scrum framework
Kanban
Test-Driven Development; test driven development; =TDD
Behaviour-Driven Development; behavior driven development; behaviour driven development; =BDD; cucumber testing; gherkin
Unit Testing; unit test
Test Automation; automated testing; automation testing; automated test; qa automation; testautomatisierung
Software Testing; manual testing; regression testing; functional testing; integration testing; user acceptance testing; =UAT; test case; test plan; softwaretest; system testing
Quality Assurance; =QA; qa testing; qualitätssicherung; assurance qualité; aseguramiento de la calidad
Selenium; selenium webdriver
~Cypress; cypress.io
~Playwright
~Jest
~Mocha; =Chai; jasmine testing
~Postman
JMeter; load testing; performance testing; loadrunner
Appium
Code Review; peer code review; code reviews
Refactoring
Debugging; troubleshooting and debugging; debugging code
UML; unified modeling language
Multithreading; multi threading; concurrent programming; multi threaded
Distributed Systems; distributed computing; verteilte systeme
Qt; =PyQt
Sharepoint; microsoft sharepoint; share point; ms sharepoint
Power Apps; powerapps; microsoft power platform; power platform
Power Automate; microsoft flow
ServiceNow; service now
Robotic Process Automation; =RPA; uipath; blue prism; automation anywhere
Mainframe; =JCL; =CICS; ibm mainframe; z/os
AS/400; as400; =RPG IV
~Eclipse; eclipse ide
Visual Studio; visual studio code; vs code; =VSCode
IntelliJ IDEA; intellij
Swagger; openapi; open api
OAuth; oauth2; oauth 2.0; openid connect; saml
Adobe Flash; actionscript; action script; adobe flex
Accessibility; web accessibility; =WCAG; =A11y; =BITV
Progressive Web Apps; progressive web app; =PWA
Technical Documentation; software documentation; technische dokumentation; documentation technique
LabVIEW; lab view
OpenCV; open cv
=MFC; win32 api; win32
CUDA; gpu programming; =OpenCL
FPGA; vhdl; verilog; systemverilog
`,
  data: `
SQL; structured query language; sql queries; sql query
MySQL; my sql
PostgreSQL; postgres; postgre sql; postgis
SQL Server; microsoft sql server; ms sql; mssql; ms sql server; =SSMS
T-SQL; tsql; transact sql
PL/SQL; plsql; pl sql
Oracle Database; ~Oracle; oracle db; oracle dba; oracle 11g; oracle 12c; oracle 10g; oracle sql
SQLite
MariaDB
MongoDB; mongo db; mongoose
~Cassandra; apache cassandra
Redis
DynamoDB; dynamo db
Elasticsearch; elastic search; elk stack; kibana; logstash; opensearch
Neo4j; graph database
NoSQL; no sql
IBM Db2; =DB2; =Db2
Teradata
Sybase
Database Design; database modeling; database modelling; datenbankdesign; schema design
Database Administration; database management; database administrator; =DBA; datenbankadministration; database maintenance; administration de bases de données
Databases; relational database; datenbanken; bases de données; =RDBMS; bases de datos; database systems
Data Modeling; data modelling; data model; datenmodellierung; dimensional modeling; star schema
Data Warehousing; data warehouse; datawarehouse; =DWH; data warehousing
ETL; extract transform load; =ELT; etl development; etl process
SSIS; sql server integration services
SSRS; sql server reporting services
SSAS; sql server analysis services
=Informatica; informatica powercenter
Talend
=dbt; dbt core
Apache Airflow; airflow
Apache Spark; ~Spark; pyspark; spark sql; spark streaming
Hadoop; apache hadoop; hdfs; mapreduce; map reduce
Apache Hive; ~Hive; hiveql
HBase
Apache Kafka; kafka; kafka streams; confluent kafka
Apache Flink; flink
RabbitMQ; rabbit mq; =AMQP
Databricks
~Snowflake; snowflake data warehouse
BigQuery; google bigquery; big query
Amazon Redshift; redshift
Big Data; bigdata
Data Engineering; data pipeline; data pipelines; data engineer
Data Analysis; data analytics; datenanalyse; analyse de données; analyse des données; análisis de datos; analyzing data; analyze data; analysis of data; data analyst; data analyses
Data Science; data scientist; ciencia de datos
Machine Learning; maschinelles lernen; =ML; apprentissage automatique; aprendizaje automático; machine learning models
Deep Learning; neural network; neural networks; =RNN; ~CNN
Artificial Intelligence; =AI; künstliche intelligenz; intelligence artificielle; inteligencia artificial
Generative AI; =GenAI; gen ai; large language model; =LLM; =LLMs; prompt engineering; retrieval augmented generation
Natural Language Processing; =NLP; text mining; spacy; =NLTK
Computer Vision; image processing; image recognition; bildverarbeitung
Reinforcement Learning
MLOps; ml ops; mlflow; kubeflow
TensorFlow; tensor flow
PyTorch; py torch
Keras
scikit-learn; scikit learn; sklearn
~pandas; ~Pandas; python pandas
NumPy; =scipy; =SciPy
Matplotlib; seaborn; plotly
Jupyter; jupyter notebook
Statistics; statistical analysis; statistical modeling; statistical modelling; statistische analyse; statistical methods; analyse statistique; inferential statistics; estadística
Regression Analysis; linear regression; logistic regression
Time Series Analysis; time series forecasting; time series
A/B Testing; ab testing; split testing; ab tests; a/b test
Predictive Modeling; predictive analytics; predictive modelling; predictive model
Data Mining
Data Visualization; data visualisation; datenvisualisierung; visualisation de données
=Tableau; tableau desktop; tableau server
Power BI; powerbi; =PowerBI; microsoft power bi; power query; =DAX
Looker; looker studio; google data studio; =LookML
Qlik; qlikview; qlik sense; qliksense
Business Intelligence; =BI; informatique décisionnelle; inteligencia de negocios; cognos; business objects; businessobjects; microstrategy
Dashboards; dashboard development; dashboard reporting; kpi dashboard; dashboards and reports
Crystal Reports; crystal report
=SAS; sas programming; base sas; sas enterprise
SPSS; ibm spss
=Stata; =STATA
Alteryx
Data Governance; data stewardship; data catalog
Data Quality; data cleansing; data cleaning; data validation; data integrity
Data Migration; datenmigration; migration de données
Data Entry; data input; dateneingabe; saisie de données; entrada de datos; datenerfassung; 10 key; ten key
Data Collection; collecting data; datenerhebung; collecte de données; data gathering
Data Protection; =GDPR; =DSGVO; =RGPD; datenschutz; protection des données; protección de datos; data privacy
Geographic Information Systems; =GIS; arcgis; arc gis; qgis; geographic information system; geospatial analysis
Quantitative Research; quantitative analysis; quantitative methods
Qualitative Research; qualitative analysis; qualitative methods; focus groups
Recommender Systems; recommendation system; recommender system; recommendation engine
`,
  cloud: `
AWS; amazon web services; aws cloud; =EC2; amazon s3; =AWS S3; aws lambda; cloudformation; ~S3
Azure; microsoft azure; ms azure; azure devops; azure cloud
Google Cloud; =GCP; google cloud platform; gcp cloud; google kubernetes engine
Cloud Computing; cloud infrastructure; cloud architecture; cloud services; cloud migration; cloud native; cloud technologies
Serverless; serverless architecture; ~Lambda
Docker; docker compose; docker container
Containerization; container orchestration; containerisation; ~Containers; containerized
Kubernetes; =K8s; =k8s; openshift; =AKS; =EKS
~Helm; helm charts
Terraform; infrastructure as code; =IaC; pulumi
Ansible
Chef Infra; ~Chef; chef cookbooks
~Puppet
~Jenkins
CI/CD; ci cd; continuous integration; continuous delivery; continuous deployment; =CICD; github actions; gitlab ci; circleci; travis ci
DevOps; dev ops; devsecops
Site Reliability Engineering; =SRE; site reliability
Linux; gnu/linux; ubuntu; debian; centos; red hat; redhat; =RHEL; linux administration; red hat enterprise linux; linux server; suse
Unix; =AIX; =HP-UX; unix shell; ~Solaris
Windows Server; windows server administration; windows server 2012; windows server 2008; windows server 2016; windows nt
~Windows; microsoft windows; windows 7; windows 10; windows xp; windows 8; windows 11; ms windows
macOS; =Mac OS; mac os x; =OS X; mac osx; ~Macintosh
~Bash; shell scripting; shell script; bash scripting; unix shell scripting; =ksh
PowerShell; power shell; windows powershell
Active Directory; azure active directory; azure ad; =LDAP; ~AD; group policy
Microsoft Exchange; exchange server; ms exchange; exchange online
Microsoft 365 Administration; office 365 administration; =O365; microsoft intune; intune; =SCCM
VMware; vmware vsphere; vsphere; esxi; vcenter
Virtualization; virtualisation; hyper-v; hyperv; virtual machine; virtualisierung; citrix; xenserver; virtual box; virtualbox
Nginx
Apache HTTP Server; apache web server; ~Apache; apache server
Load Balancing; load balancer; haproxy
Monitoring Tools; prometheus; grafana; datadog; nagios; zabbix; new relic; splunk; solarwinds; system monitoring
~Networking; computer networking; network engineering; netzwerktechnik; network administration; network infrastructure; network support; network design; lan/wan; =LAN; =WAN; network troubleshooting; network configuration; administration réseau; netzwerke
TCP/IP; tcp ip; =DNS; =DHCP
=Cisco; cisco router; cisco ios; cisco switches; cisco systems
Routing and Switching; routing & switching; routers and switches; =BGP; =OSPF; =EIGRP; =VLAN; =VLANs; =MPLS
Firewalls; firewall; palo alto networks; fortinet; checkpoint firewall; firewall management
=VPN; virtual private network
VoIP; voice over ip; pbx; ip telephony; cisco call manager
Wireless Networking; wireless network; wifi networks
CCNA; cisco certified network associate; ccnp
CompTIA A+; =A+ certified; a+ certification; comptia a
CompTIA Network+; network+; comptia network
CompTIA Security+; security+; comptia security
MCSE; microsoft certified systems engineer; mcsa; mcp certified
Cybersecurity; cyber security; information security; it security; it sicherheit; it-sicherheit; infosec; informationssicherheit; cybersécurité; ciberseguridad; network security; sécurité informatique; security engineering
Penetration Testing; pen testing; pentest; pentesting; ethical hacking; kali linux; metasploit; red teaming
Vulnerability Assessment; vulnerability management; vulnerability scanning; nessus; vulnerability assessments
Incident Response; security incident; digital forensics; incident handling
SIEM; security information and event management; =QRadar; security operations center
Application Security; owasp; secure coding; appsec
Cloud Security
Identity and Access Management; =IAM; identity management; access management; single sign on; =SSO
Cryptography; encryption; =PKI; public key infrastructure
ISO 27001; iso/iec 27001; iso27001; =ISMS
CISSP; certified information systems security professional; =CISM; =CISA
ITIL; itil foundation; =ITSM; it service management; itil v3
System Administration; systems administration; systemadministration; sysadmin; system administrator; systems administrator; administration système; administration des systèmes; server administration; administración de sistemas
Technical Support; tech support; technical assistance; technischer support; support technique; soporte técnico; technical customer support; technical troubleshooting
IT Support; desktop support; it helpdesk; help desk; helpdesk; service desk; it-support; user support; help desk support; pc support; computer support
Hardware Troubleshooting; computer repair; computer hardware; pc repair; hardware installation; hardware and software troubleshooting; hardware repair; troubleshooting hardware
IT Infrastructure; infrastructure management; it-infrastruktur
Backup and Recovery; disaster recovery; data backup; backup and restore; business continuity; veeam; backup exec
Data Center Operations; data center; rechenzentrum
Storage Area Networks; netapp; emc storage; storage administration; ~SAN; ~NAS
Ticketing Systems; ticketing system; zendesk; freshdesk; remedy ticketing; bmc remedy
Network Cabling; structured cabling; fiber optics; fibre optic; fiber optic; cat5; cat6; ethernet cabling
Telecommunications; telecom; telekommunikation; télécommunications; telecommunication
`,
  office: `
Microsoft Office; ms office; ms-office; msoffice; office 365; microsoft 365; microsoft office suite; office suite; microsoft office suites; microsoft suite; ms office suite; m365; pack office; paquete office; libreoffice; office-paket; office kenntnisse; microsoft office programs; =MS Suite
=Excel; ms excel; microsoft excel; ms-excel; excel spreadsheets; excel skills; excel spreadsheet; excel kenntnisse; advanced excel
Pivot Tables; pivot table; vlookup; v-lookup; pivottables; excel formulas; vlookups
Microsoft Word; ms word; ms-word; ~Word; microsoft office word
PowerPoint; power point; ms powerpoint; microsoft powerpoint; microsoft power point; =PPT
Microsoft Outlook; ms outlook; ~Outlook; outlook email; outlook calendar
Microsoft Access; ms access; ~Access; access database; ms-access; access databases
Microsoft Project; ms project; ms-project; msproject
Microsoft Visio; visio; ms visio
Microsoft Publisher; ms publisher; ~Publisher
Microsoft Teams; ms teams; ~Teams
OneNote; one note; ms onenote
Google Workspace; google docs; google sheets; g suite; gsuite; google suite; google drive; google apps; google slides
Lotus Notes; lotus domino; ibm notes
~Slack
~Zoom; webex; gotomeeting
Trello; =Asana; monday.com; basecamp
~Notion
Spreadsheets; spreadsheet; tabellenkalkulation
Word Processing; textverarbeitung; traitement de texte; wordperfect; word perfect
Typing; touch typing; typing speed; =WPM; keyboarding; typing skills; wpm
Adobe Acrobat; acrobat pro; adobe reader; adobe pdf
QuickBooks; quick books; quickbooks online; quickbooks pro
Office Administration; office management; büroverwaltung; bürokommunikation; büroorganisation; gestion de bureau; office administrator; administración de oficina; general office duties; front office management; clerical support; clerical duties; clerical work; office duties; office operations; office procedures
Administrative Support; administrative assistance; secretarial; sekretariat; sekretariatsaufgaben; assistanat; assistance administrative; soporte administrativo; administrative duties; administrative tasks; administrative assistant; admin support; secretarial support; executive support; executive assistant; secretarial duties
Calendar Management; diary management; terminplanung; terminkoordination; gestion d'agenda; managing calendars; managed calendars; appointment scheduling; scheduling appointments; schedule appointments; scheduled appointments; calendar coordination; gestión de agenda; appointment setting; scheduling meetings
Travel Coordination; travel arrangements; travel planning; reiseplanung; reiseorganisation; organisation de voyages; travel booking; travel management; coordinate travel
Meeting Coordination; meeting minutes; minute taking; minutes of meetings; protokollführung; taking minutes; meeting planning; compte rendu de réunion
~Filing; filing systems; file management; record filing; filing documents; ablage; electronic filing; filing system; archivage; ~filing
Records Management; record keeping; recordkeeping; records maintenance; document control; gestion documentaire; document management; dokumentenmanagement; maintaining records; maintain records; maintained records; record management; aktenführung; archiving
Correspondence; business correspondence; korrespondenz; correspondance; ~correspondence
Proofreading; proof reading; lektorat; korrekturlesen; relecture; proofread
Transcription; audio typing; dictation
~Reception; ~reception; receptionist; front desk; accueil physique; recepción; front desk operations; greeting visitors; greet visitors; standort-empfang; accueil téléphonique; front-desk
Telephone Skills; switchboard; multi-line phone; multi line phone; telephone etiquette; multi-line telephone; answering phones; answer phones; phone etiquette; answering telephones; multiline phone; answered phones; answered multi-line; phone systems
Mail Handling; mail distribution; incoming mail; outgoing mail; posteingang; mailings; mail processing; sorting mail
Office Equipment; fax machine; copiers; photocopier; multi-function printers; copy machine; photocopying; fax machines
`,
  design: `
Adobe Creative Suite; adobe creative cloud; creative suite; adobe cs; creative cloud; adobe suite; adobe creative; adobe cc
Photoshop; adobe photoshop; photo shop
=Illustrator; adobe illustrator
InDesign; adobe indesign; in design cs; adobe in design
Lightroom; adobe lightroom
Adobe XD; =XD; adobe experience design
Figma
~Sketch; sketch app
=InVision
CorelDRAW; corel draw; coreldraw graphics
QuarkXPress; quark express; quark xpress; ~Quark
Graphic Design; grafikdesign; design graphique; diseño gráfico; graphic designer; mediengestaltung; graphic designs; graphisme; infographie; graphic arts
User Experience Design; =UX; user experience; ux design; ux/ui; ui/ux; experience utilisateur; user centered design; user-centred design; nutzererfahrung
User Interface Design; =UI; ui design; user interface; gui design; interface design
User Research; ux research; usability testing; user testing; usability; user interviews
Interaction Design; interaktionsdesign
Wireframing; wireframe; wireframes; balsamiq
Prototyping; rapid prototyping; prototype development
Design Thinking
Design Systems; design system; ~Storybook
Web Design; webdesign; website design; responsive design; responsive web design; diseño web; conception web; dreamweaver; web designer; adobe dreamweaver
Product Design; produktdesign; industrial design; industriedesign; design produit; diseño de producto
Typography; typografie; typographie
~Illustration; digital illustration; illustrations
Logo Design; logo creation; brand identity; corporate identity; visual identity; identité visuelle
Layout Design; page layout; print design; desktop publishing; prepress; pre-press; layout and design; printmedien
Packaging Design; verpackungsdesign
3D Modeling; 3d modelling; 3d design; 3ds max; 3d studio max; 3d rendering; 3d modeler; cinema 4d; zbrush; ~Maya; autodesk maya; ~Blender; 3d-modellierung
Animation; 2d animation; 3d animation; motion graphics; motion design; after effects; adobe after effects; character animation; animator; stop motion
Fashion Design; modedesign; pattern making; patternmaking; draping; fashion illustration; garment construction; garment design; stylisme
~Sewing; ~sewing; sewing machine; alterations; schneiderei; embroidery; couture
~Textiles; ~textiles; textile design; knitwear; woven fabrics; fabric sourcing; textiltechnik
Interior Design; innenarchitektur; space planning; interior decorating; architecture d'intérieur; interior decoration; diseño de interiores; interior designer; furniture selection
Set Design; stage design; scenic design; prop making; bühnenbild
Art Direction; art director; creative direction; creative director; direction artistique
~Drawing; ~drawing; figure drawing; life drawing; sketching
Painting (Art); oil painting; watercolor; acrylic painting; mural
Sculpture; ceramics; ~sculpture; ~pottery; ~Pottery
Photography; fotografie; photographie; fotografía; photo editing; photo shoots; photographer; product photography; photo retouching; studio lighting; photoshoots; bildbearbeitung
Videography; videographer; video production; videoproduktion; production vidéo; video shooting; video filming; producción audiovisual
Video Editing; video editor; premiere pro; adobe premiere; final cut pro; final cut; avid media composer; davinci resolve; videoschnitt; montage vidéo; edición de vídeo; video post production; post-production editing; film editing; imovie
Audio Production; sound engineering; audio engineering; pro tools; audio editing; sound design; tontechnik; audio mixing; logic pro; sound editing; recording studio
Exhibition Design; exhibit design; museum exhibits; curating; curatorial; art gallery
Visual Merchandising; visual displays; window displays; merchandise displays; merchandise presentation; visual merchandiser; schaufenstergestaltung; warenpräsentation; store displays; display design
`,
};
