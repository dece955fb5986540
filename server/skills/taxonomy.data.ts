/**
 * The skills we know, over all fields of work: one a line, `Canonical name; alias; alias`, grouped by kind.
 *
 * A form is matched over whole words in any case, singular or plural. A mark before it makes it stricter:
 * `=Form` only in exactly this case (and not as the first word of a sentence, when it is a capitalised word);
 * `~Form` only in this case, as an item of a list, beside another skill of the same world;
 * `!Name` is a canonical name that is too common a word to be matched at all; its aliases are.
 */
export const TAXONOMY = {
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
  marketing: `
Marketing; marketing strategy; marketing strategies; marketing plan; marketing plans; marketing campaign; marketing campaigns; stratégie marketing; marketingstrategie; estrategia de marketing; marketing manager; marketing management; marketing program; marketing programs; marketing initiatives; marketing coordinator; sales and marketing; marketing materials; marketing collateral; mercadotecnia; marketing communications; marketing efforts; =Marketing
Digital Marketing; online marketing; internet marketing; onlinemarketing; marketing digital; web marketing; digital media marketing
SEO; search engine optimization; search engine optimisation; suchmaschinenoptimierung; référencement naturel; posicionamiento web
Search Engine Marketing; google ads; adwords; google adwords; pay per click; =PPC; paid search; bing ads; =SEA; ~SEM
Google Analytics; web analytics; google tag manager; webanalyse; adobe analytics; omniture
Social Media Marketing; social media; social media management; soziale medien; réseaux sociaux; redes sociales; social networking; community management; social-media-marketing; social media manager; social media campaigns; hootsuite; facebook ads; social media content; paid social
Content Marketing; content strategy; content creation; création de contenu; creación de contenido; content development; content writing; content production; content management; content creator; web content; blogging; blog posts; content manager
Copywriting; copy writing; copywriter; werbetexte; rédaction publicitaire; redacción publicitaire; copy editing; copyediting
Email Marketing; e-mail marketing; email campaigns; mailchimp; newsletter marketing; e-mail campaigns; email newsletters; constant contact; newsletters; klaviyo
Marketing Automation; hubspot; marketo; pardot; salesforce marketing cloud
Brand Management; branding; brand strategy; brand awareness; markenführung; gestion de marque; brand development; brand marketing; gestión de marca; brand positioning; brand building; markenmanagement
Product Marketing; product launch; product launches; go to market; go-to-market strategy; product positioning; product promotion
Market Research; marktforschung; étude de marché; études de marché; market analysis; investigación de mercado; investigación de mercados; marktanalyse; consumer research; market trends; marketing research; market intelligence; customer insights
Competitive Analysis; competitor analysis; wettbewerbsanalyse; competitive intelligence; analyse concurrentielle; competitive research
Advertising; print advertising; advertising campaigns; ad campaigns; werbung; advertising sales; media buying; media planning; display advertising; advertising campaign; mediaplanung; online advertising
Affiliate Marketing; affiliate programs
Influencer Marketing
Event Marketing; trade shows; tradeshows; trade show; messeplanung; promotional events; experiential marketing; brand ambassador
Event Planning; event management; veranstaltungsmanagement; eventmanagement; organisation d'événements; event coordination; special events; event organization; organización de eventos; events management; planning events; event planner; événementiel; event logistics; organizing events; veranstaltungsplanung; conference planning
Direct Marketing; direct mail; telemarketing; direktmarketing; marketing direct
Lead Generation; lead gen; leadgenerierung; génération de leads; demand generation; generating leads; generate leads; lead nurturing; generación de leads
Conversion Optimization; conversion rate optimization; landing pages; conversion rates
Marketing Analytics; marketing analysis; campaign analysis; campaign management; kampagnenmanagement; campaign performance; roi analysis
Customer Segmentation; market segmentation; target audience; customer analysis; zielgruppenanalyse
E-Commerce; ecommerce; e commerce; online shop; commerce électronique; onlinehandel; comercio electrónico; online sales; online store
Public Relations; public relation; öffentlichkeitsarbeit; relations publiques; relaciones públicas; pr campaigns; ~PR
Media Relations; press relations; pressearbeit; relations presse; media outreach; media coverage; relations médias; media inquiries; journalist relations; press conferences; media contacts
Press Releases; press release; pressemitteilungen; communiqués de presse; comunicados de prensa; news releases; press kits; media kits
Corporate Communications; unternehmenskommunikation; communication d'entreprise; internal communications; interne kommunikation; communication interne; strategic communications; external communications; comunicación corporativa; communications strategy; communication strategy; communications plan; internal communication; employee communications; corporate communication; communications plans; executive communications
Crisis Communications; crisis communication; krisenkommunikation; communication de crise; crisis management
Speech Writing; speechwriting; speeches and presentations; speechwriter
Community Outreach; community relations; community engagement; public outreach; outreach programs; community events; outreach efforts; community partnerships; community development; outreach program
Fundraising; fund raising; spendenakquise; collecte de fonds; donor relations; grant writing; capital campaign; recaudación de fondos; donor cultivation; development campaigns; fundraiser; grant proposals; grant writer
Journalism; journalismus; journalisme; news reporting; periodismo; journalist; news writing; news stories; investigative reporting; feature writing; newsroom
~Editing; copy editor; text editing; manuscript editing; redaktion; editing and proofreading; proofreading and editing; writing and editing; editing skills; edición de textos; editor in chief; managing editor
Technical Writing; technical writer; technische redaktion; rédaction technique; user manuals; redacción técnica
Creative Writing; scriptwriting; script writing; screenwriting; storytelling; story telling
~Broadcasting; ~broadcasting; radio broadcasting; television production; tv production; broadcast media; live broadcast; rundfunk; broadcast journalism; radio production; tv broadcast; broadcast production; broadcast news
~Publishing; ~publishing; book publishing; verlagswesen; edición de libros; digital publishing; magazine publishing
Merchandising; merchandiser; merchandise planning; product merchandising; retail merchandising; assortment planning; warengruppenmanagement; category management; merchandising strategies
`,
  sales: `
Sales; sales experience; sales management; vertrieb; verkauf; sales manager; sales representative; vertriebserfahrung; sales goals; sales targets; sales strategy; sales strategies; sales professional; sales associate; =Ventes; sales growth; sales performance; sales executive; sales skills; vertriebsleitung; sales team; sales process; sales techniques; increase sales; increased sales; sales support; sales volume; sales training; =Ventas; sales quota; sales operations; sales revenue; verkäufer; verkäuferin; technico-commercial
Inside Sales; inside sales representative; innendienst; vertriebsinnendienst; telesales; telefonverkauf; phone sales; telephone sales
Outside Sales; field sales; außendienst; outside sales representative; territory sales; vertriebsaußendienst; door to door sales; route sales
B2B Sales; b2b; business to business; business-to-business sales
B2C Sales; b2c; direct sales; direktvertrieb; vente directe; venta directa
Retail Sales; retail; einzelhandel; commerce de détail; vente au détail; retail store; retail management; retail operations; comercio minorista; retail experience; retail environment; store manager; store management; filialleitung; store operations; retail stores; retail associate; ~Retail; retail industry
Business Development; geschäftsentwicklung; développement commercial; desarrollo de negocio; new business development; desarrollo de negocios; business development manager; new business opportunities; neukundengewinnung; generate new business
Account Management; key account management; account manager; key account manager; kundenmanagement; gestion de comptes; gestión de cuentas; key accounts; strategic accounts; managing accounts; account executive; account development; major accounts; grands comptes
Customer Relationship Management; =CRM; crm software; crm system; crm-system; customer relationship; gestion de la relation client; client relationship management; customer relations; client relations; kundenbeziehungen; client relationships; relation client; customer relationships; relationship management
Salesforce; salesforce.com; sales force crm; salesforce crm; =SFDC
Microsoft Dynamics; dynamics 365; ms dynamics; dynamics crm; dynamics nav; navision; dynamics ax; great plains
Cold Calling; cold call; cold calls; kaltakquise; prospection téléphonique; outbound calls; outbound calling; outbound sales; warmakquise; telefonakquise; cold-calling
Prospecting; sales prospecting; prospection commerciale; kundenakquise; lead prospecting; ~prospecting; identify prospects; prospection clients; customer acquisition; client acquisition; new client acquisition; acquiring new clients; kundengewinnung
Negotiation; negotiation skills; contract negotiation; contract negotiations; verhandlungsgeschick; négociation; negociación; negotiating; vertragsverhandlungen; ~negotiation; verhandlungsführung; price negotiation; vendor negotiations; negotiating contracts; negotiated contracts; negotiations; négociation commerciale; negotiate contracts; strong negotiator
Closing Sales; closing deals; sales closing; close sales; close deals; closing techniques; deal closing
Upselling; up-selling; cross-selling; cross selling; suggestive selling; up selling; upsell; cross-sell
Consultative Selling; solution selling; consultative sales; solution sales; spin selling; value selling
Sales Presentations; sales presentation; product demonstrations; product demos; product demonstration; verkaufspräsentation; product presentations; client presentations
Sales Forecasting; sales forecast; sales forecasts; vertriebsplanung; prévisions de ventes; pipeline management; sales pipeline; sales planning; sales analysis; sales reporting; sales reports; absatzplanung
Territory Management; territory manager; gebietsleitung; territory development; regional sales; area sales; territory growth
Channel Sales; channel management; partner management; distributor management; vertriebspartner; channel partners; partnership development; strategic partnerships; business partnerships; strategic alliances; partner relations
Proposal Writing; rfp responses; tender management; ausschreibungen; angebotserstellung; réponse aux appels d'offres; bid management; =RFP; rfps; request for proposal; business proposals; bid preparation; proposal development; licitaciones; sales proposals
Pricing; pricing strategy; pricing strategies; preisgestaltung; price quotes; kalkulation; pricing analysis; product pricing; price quotations; cost estimates; quotations
Point of Sale; =POS; pos system; pos systems; point of sale systems; kassensystem; point-of-sale; pos terminal
Cash Handling; cashier; cash register; kassiertätigkeit; encaissement; kasse; handling cash; manejo de efectivo; cashiering; cash drawer; cash registers; cajero; kassierer; cash transactions; tenue de caisse; cash drawers; balancing cash; caissière; cash counting
Loss Prevention; shrinkage control; theft prevention; shoplifting; diebstahlprävention; asset protection
Stocking; stocking shelves; shelf stocking; stock shelves; regalpflege; mise en rayon; restocking; replenishment; warenverräumung; stock replenishment; reponedor
Store Opening and Closing; opening and closing procedures; store opening; opening and closing; open and close store; opening/closing
Real Estate; property sales; immobilien; immobilier; realtor; bienes raíces; real estate sales; real estate agent; commercial real estate; mls listings; immobilienverwaltung; immobilienmakler; inmobiliaria; residential real estate
Property Management; hausverwaltung; gestion immobilière; lease administration; tenant relations; property manager; leasing; lease agreements; objektverwaltung; leasing agent; administración de propiedades; apartment leasing
Automotive Sales; car sales; vehicle sales; autoverkauf; auto sales
Insurance Sales; insurance agent; versicherungsvertrieb; insurance products; vente d'assurances; insurance policies; insurance agency
Pharmaceutical Sales; medical sales; pharmareferent; medical device sales; délégué médical; pharma sales
`,
  service: `
Customer Service; kundenservice; kundendienst; service client; servicio al cliente; atención al cliente; customer care; customer services; customer support; kundenbetreuung; kundenberatung; client service; customer service representative; client services; customer service skills; guest service; client support; servicio de atención al cliente; customer assistance; kundenorientierung; customer experience; customer-service; serving customers; assisted customers; assist customers; relation clientèle; service clientèle; assisting customers; helping customers
Call Center; call centre; contact center; callcenter; contact centre; centre d'appels; centro de llamadas; inbound calls; call handling; call center operations; call center environment; incoming calls; high call volume; telefonische kundenbetreuung; inbound customer calls; centro de contacto; call center agent; call center representative
Complaint Handling; complaint resolution; customer complaints; beschwerdemanagement; reklamationsbearbeitung; gestion des réclamations; handling complaints; resolve complaints; gestión de reclamaciones; resolving complaints; client complaints; customer issues; customer inquiries; customer concerns; complaint management; customer questions; kundenanfragen; escalation management; escalated calls; escalations
Customer Satisfaction; satisfaction client; kundenzufriedenheit; client satisfaction; satisfacción del cliente; customer satisfaction surveys; =CSAT; net promoter score; guest satisfaction
Customer Success; customer success management; customer onboarding; client onboarding; customer success manager
Customer Retention; kundenbindung; fidélisation; client retention; customer loyalty; churn reduction; retention strategies; fidelización de clientes
Order Processing; order entry; auftragsabwicklung; auftragsbearbeitung; traitement des commandes; procesamiento de pedidos; order management; process orders; processing orders; order fulfillment; sales orders; purchase order processing; bestellabwicklung; order taking; gestion des commandes; processed orders; customer orders; order placement
Live Chat Support; chat support; email support; live chat; e-mail support
Claims Processing; claims handling; schadenbearbeitung; gestion des sinistres; insurance claims; claims adjustment; claims adjuster; claims management; claims investigation; schadensregulierung; claims analysis; claims examiner; ~Claims; schadenregulierung
Business Process Outsourcing; =BPO; process outsourcing; offshore operations; shared services; =KPO
Quality Monitoring; call monitoring; call quality; quality audits of calls; call auditing
Service Level Management; service level agreement; =SLA; =SLAs; service levels; service level agreements
Workforce Management; =WFM; staff scheduling; personaleinsatzplanung; schichtplanung; shift planning; staff rota; employee scheduling; dienstplanung; employee schedules; work schedules; workforce planning; dienstplangestaltung; shift scheduling; scheduling staff; roster management; personalplanung
Collections; debt collection; collections calls; inkasso; recouvrement; forderungsmanagement; debt recovery; cobranza; past due accounts; collection calls; delinquent accounts; mahnwesen; credit and collections; recobro; account collections; collections agent
Multitasking; multi-tasking; multi tasking; multi-task; ability to multitask; multitask
Conflict Resolution; konfliktlösung; konfliktmanagement; gestion des conflits; résolution de conflits; resolución de conflictos; conflict management; mediation of conflicts; de-escalation; deeskalation; deescalation; resolving conflicts; dispute resolution; conflict-resolution
`,
  finance: `
Accounting; buchhaltung; comptabilité; contabilidad; rechnungswesen; general accounting; accountant; financial accounting; accounting principles; buchführung; accounting software; finanzbuchhaltung; comptable; contable; accounting procedures; accounting functions; accounting operations; accounting systems; buchhalter; buchhalterin; bilanzbuchhalter; accounting department; =Accounting
Bookkeeping; book keeping; bookkeeper; tenue de livres; teneduría de libros; book-keeping
Accounts Payable; accounts payables; kreditorenbuchhaltung; comptes fournisseurs; cuentas por pagar; =AP/AR; vendor payments; invoice processing; rechnungsprüfung; ~AP; account payable; a/p; comptabilité fournisseurs; processing invoices; processed invoices; process invoices; vendor invoices; accounts-payable; kreditoren
Accounts Receivable; debitorenbuchhaltung; comptes clients; cuentas por cobrar; ~AR; account receivable; a/r; comptabilité clients; accounts receivables; debitoren; cash posting; cash application; payment posting
Billing; invoicing; fakturierung; facturation; facturación; rechnungsstellung; billing and coding; billing inquiries; invoice preparation; customer billing; billing system; billing systems; ~billing; billing statements; billing issues
General Ledger; hauptbuch; hauptbuchhaltung; grand livre; libro mayor; gl accounts; general ledger accounts; general ledgers; chart of accounts; subledger; ~GL
Journal Entries; journal entry; buchungssätze; écritures comptables; adjusting entries; accruals; asientos contables
Bank Reconciliation; account reconciliation; reconciliations; bank reconciliations; kontenabstimmung; rapprochement bancaire; account reconciliations; conciliación bancaria; reconciling accounts; reconcile accounts; reconciled accounts; balance sheet reconciliation; reconciliation; reconciled bank statements; conciliaciones bancarias; rapprochements bancaires; kontenklärung
Financial Statements; financial statement; balance sheet; balance sheets; jahresabschluss; bilanz; états financiers; estados financieros; income statement; financial statement preparation; jahresabschlüsse; profit and loss statement; p&l statements; bilanzierung; income statements; cash flow statements; monatsabschlüsse
Month-End Close; month end close; monatsabschluss; clôture mensuelle; month-end closing; year-end close; month end closing; quarter-end close; year end closing; cierre mensual; month-end; year-end closing; close process; monats- und jahresabschlüsse; period end close
Financial Reporting; finanzberichterstattung; reporting financier; financial reports; informes financieros; finanzreporting; =SEC reporting; monthly financial reports; statutory reporting; management reporting
Financial Analysis; finanzanalyse; analyse financière; análisis financiero; financial analyst; variance analysis; ratio analysis; abweichungsanalyse; financial analyses; profitability analysis; analyzing financial data; cash flow analysis; análisis financieros
Financial Modeling; financial modelling; financial model; financial models; finanzmodellierung; modélisation financière; dcf; discounted cash flow
Financial Planning; finanzplanung; planification financière; planificación financiera; =FP&A; financial planning and analysis; financial advisor; finanzberatung; financial planner; retirement planning; estate planning; wealth management; wealth planning; financial advisory; vermögensberatung; gestion de patrimoine; financial management; financial counseling; financial services advice
Budgeting; budget management; budgetplanung; budget planning; gestion budgétaire; élaboration de budgets; budgeting and forecasting; budget preparation; presupuestos; budget development; budgetierung; budget administration; annual budget; annual budgets; operating budget; budget control; ~budgeting; budgetverantwortung; managed budgets; budget analysis; budgetary; budget forecasting; manage budgets; gestión presupuestaria; operating budgets; capital budgets; departmental budget; managing budgets; suivi budgétaire
Forecasting; financial forecasting; prognoseerstellung; prévision; ~forecasting; previsiones; demand forecasting; forecast analysis; bedarfsprognose
=Controlling; finanzcontrolling; contrôle de gestion; kostenrechnung; contrôleur de gestion; financial controller; control de gestión; financial control; kosten- und leistungsrechnung; financial controls
Cost Accounting; cost analysis; kostenanalyse; comptabilité analytique; contabilidad de costos; cost control; costing; cost management; kostenkontrolle; product costing; contabilidad de costes; standard cost; job costing; standard costing; cost-benefit analysis; cost reporting; contrôle des coûts; control de costos
Cost Reduction; cost savings; kosteneinsparung; réduction des coûts; reducción de costos; cost cutting; expense reduction; cost reductions; cost containment; reduce costs; kostensenkung; cost saving
Profit and Loss Management; =P&L; p&l management; p & l; profit & loss; profit and loss; gewinn- und verlustrechnung; compte de résultat; p&l responsibility; p and l
Payroll; payroll processing; lohnbuchhaltung; gehaltsabrechnung; lohnabrechnung; paie; nómina; payroll administration; lohn- und gehaltsabrechnung; gestion de la paie; entgeltabrechnung; payroll management; nóminas; =ADP; payroll taxes; =Paychex; payroll system; payroll systems; time and attendance
Taxation; tax preparation; steuern; steuerrecht; fiscalité; impuestos; tax returns; tax accounting; tax compliance; steuererklärungen; steuerberatung; sales tax; tax return; income tax; tax planning; tax filings; corporate tax; déclarations fiscales; turbotax; tax law; steuerfachangestellte; steuerfachangestellter; umsatzsteuer; tax filing; vat returns; declaraciones fiscales; property tax; personal tax; tax research
Auditing; internal audit; internal auditing; interne revision; wirtschaftsprüfung; audit interne; external audit; auditoría; audits; financial audit; internal audits; auditoría interna; contrôle interne; internal controls; internal control; interne kontrollsysteme; audit procedures; ~Audit; ~auditing; operational audits; financial auditing; sox compliance; sarbanes-oxley; sarbanes oxley; =SOX; external audits; auditor; statutory audit; commissariat aux comptes; compliance audits; audit preparation; financial audits; audit reports; audit process
US GAAP; =GAAP; generally accepted accounting principles; gaap accounting
IFRS; international financial reporting standards
HGB Accounting; =HGB; handelsgesetzbuch
CPA; certified public accountant
=ACCA; association of chartered certified accountants; =CIMA
Chartered Financial Analyst; =CFA
Fixed Assets; fixed asset; anlagenbuchhaltung; immobilisations; depreciation schedules; asset depreciation; fixed asset accounting; capital assets; anlagevermögen
Expense Reports; expense reporting; reisekostenabrechnung; notes de frais; expense management; gastos de viaje; expense report; travel expenses; reisekosten
Treasury; treasury management; cash flow management; cash management; trésorerie; tesorería; liquiditätsplanung; cash forecasting; cash flow forecasting; liquidity management; gestion de trésorerie; cashflow; cash flow; treasury operations; liquiditätsmanagement
Revenue Recognition; revenue accounting; deferred revenue
Banking; bankwesen; retail banking; banque; banca; investment banking; commercial banking; bank teller; bankkaufmann; bankkauffrau; private banking; corporate banking; consumer banking; banking operations; branch banking; banking products; branch management; bank operations; online banking support; conseiller bancaire
Lending; loan processing; mortgage lending; loan origination; kreditvergabe; crédit immobilier; mortgage loans; mortgage; loan officer; kreditbearbeitung; consumer lending; loan documentation; préstamos; baufinanzierung; commercial lending; mortgage underwriting; loan servicing; loan applications; loan underwriting; hipotecas; loan closing
Credit Analysis; kreditanalyse; analyse de crédit; credit risk; kreditrisiko; análisis de crédito; credit control; credit management; bonitätsprüfung; credit reports; risque de crédit; credit analyst; credit review; creditworthiness; credit scoring
Risk Management; risikomanagement; gestion des risques; gestión de riesgos; risk assessment; risk analysis; risikobewertung; risk mitigation; risk assessments; market risk; operational risk; análisis de riesgos; enterprise risk management; évaluation des risques; gefährdungsbeurteilung; risikoanalyse; risk control
Underwriting; underwriter; souscription; insurance underwriting; ~underwriting; suscripción de seguros
Investment Management; portfolio management; vermögensverwaltung; gestion d'actifs; anlageberatung; portfoliomanagement; investment analysis; mutual funds; fund management; private equity; hedge funds; gestión de inversiones; wertpapiere; equity research; fixed income; investment strategies; gestion de portefeuille; fondsmanagement; venture capital; investment products; series 7; bloomberg terminal; asset allocation
~Trading; ~trading; securities trading; stock trading; forex trading; options trading; wertpapierhandel; equity trading; foreign exchange trading; stock market; trading desk; commodities trading; derivatives; derivate; trade execution
Mergers and Acquisitions; =M&A; mergers & acquisitions; fusions et acquisitions; fusions-acquisitions; fusionen und übernahmen; mergers acquisitions; fusiones y adquisiciones
Due Diligence; duediligence
Valuation; company valuation; unternehmensbewertung; business valuation; évaluation d'entreprise; valuations; asset valuation; appraisals; valoración de empresas; property valuation
Anti-Money Laundering; =AML; anti money laundering; =KYC; know your customer; geldwäscheprävention; bank secrecy act; lutte contre le blanchiment; blanqueo de capitales; financial crime; lcb-ft
Fraud Detection; fraud prevention; fraud investigation; betrugserkennung; fraud analysis; forensic accounting; lutte contre la fraude; detección de fraude; fraud investigations; betrugsprävention
Compliance; regulatory compliance; compliance management; conformité réglementaire; cumplimiento normativo; compliance officer; legal compliance; policy compliance; compliance monitoring; compliance programs; safety compliance; compliance training; ensure compliance; ensured compliance; regulatory requirements; regelkonformität; regulatory affairs compliance; ensuring compliance; compliance standards
~Insurance; versicherung; assurance vie; seguros; insurance industry; versicherungen; insurance services; versicherungswesen; insurance brokerage; property and casualty; versicherungskaufmann; versicherungskauffrau; reinsurance; courtage en assurance; liability insurance; commercial insurance
Actuarial Science; actuarial; aktuar; actuariat; versicherungsmathematik; actuary
=SAP; sap erp; sap r/3; sap s/4hana; =SAP FI; =SAP MM; =SAP SD; =SAP CO; sap hana; s/4hana; sap fico; sap kenntnisse; sap-kenntnisse; =SAP R3; sap fi/co; =SAP-Kenntnisse; =SAP-System
ERP Systems; =ERP; enterprise resource planning; erp system; erp software; erp-systeme; netsuite; jd edwards; peoplesoft; oracle erp; oracle financials; =Odoo; oracle e-business suite; =JDE; erp-system; lawson software; epicor; microsoft navision; infor erp; people soft; oracle applications
Hyperion; oracle hyperion; hyperion essbase; essbase
=DATEV; datev kenntnisse
~Sage; sage 50; sage 100; peachtree; sage accounting; peachtree accounting; sage peachtree
=Xero
Donation Accounting; nonprofit accounting; fund accounting; non-profit accounting; grant accounting; gemeinnützigkeitsrecht; government accounting
Intercompany Accounting; intercompany transactions; consolidations; konzernrechnungslegung; consolidation comptable; intercompany; konsolidierung; konzernabschluss
Transfer Pricing; verrechnungspreise; prix de transfert
`,
  hr: `
Human Resources; personalwesen; ressources humaines; recursos humanos; human resource; human resource management; human resources management; hr management; personalverwaltung; hr manager; personalmanagement; personalsachbearbeitung; =RH; hr policies; hr administration; hr generalist; human resources policies; hr operations; personaladministration; hr functions; ~HR
!Recruiting; personalbeschaffung; talent acquisition; personalgewinnung; recruiting and hiring; sourcing candidates; candidate sourcing; personalrekrutierung; headhunting; full cycle recruiting; technical recruiting; interviewing candidates; interviewing and hiring; applicant screening; executive search; full-cycle recruiting; selección de personal; interviewing applicants; resume screening; candidate screening; bewerbermanagement; ~Recruiting; ~recruiting; ~Recruitment; ~recruitment; recruitment strategy; recruitment strategies; recruitment and selection; recruiting strategies; employee recruitment; staff recruitment; hiring and training; recruit and train; gestion du recrutement; chargé de recrutement; recruitment consultant; ~Staffing; recruited and trained; recruiting and training; recruit hire and train; college recruiting
Applicant Tracking Systems; applicant tracking system; taleo; icims; bullhorn; applicant tracking; ~ATS
Onboarding; employee onboarding; on-boarding; new hire orientation; einarbeitung; intégration des nouveaux collaborateurs; new employee orientation; new hire training; new hire orientations; onboarding process; einarbeitung neuer mitarbeiter; offboarding; new hire paperwork
Employee Relations; mitarbeiterbetreuung; relations avec les employés; relaciones laborales; industrial relations; labor relations; labour relations; arbeitsbeziehungen; relations sociales; union negotiations; employee engagement; collective bargaining; relations du travail; employee issues; grievance handling; employee grievances; union relations; employee counseling; labor disputes
Performance Management; leistungsmanagement; performance reviews; performance appraisal; mitarbeitergespräche; performance evaluation; gestion de la performance; performance appraisals; performance evaluations; gestión del desempeño; employee evaluations; annual reviews; employee performance; performance improvement plans; evaluación del desempeño; entretiens annuels; evaluations of staff
!Compensation and Benefits; benefits administration; vergütung; rémunération et avantages; compensación y beneficios; benefits management; comp and ben; salary administration; open enrollment; compensation management; benefits enrollment; betriebliche altersvorsorge; comp & ben; benefit administration; benefits programs; job evaluations; compensaciones; 401k administration; benefit programs; salary surveys; ~Compensation; compensation analysis; compensation planning; compensation and benefits management; ~Compensation and Benefits
Training and Development; staff training; mitarbeiterschulung; formation du personnel; training & development; employee training; learning and development; personalentwicklung; talent development; capacitación; formación de personal; training programs; corporate training; train the trainer; schulungen; training staff; =L&D; training sessions; trained new employees; trained employees; trained staff; employee development; training delivery; training new employees; train new employees; training program; training manager; team training; training materials; ausbildung der ausbilder; =AEVO; formation des équipes; training coordinator; trained new hires; train staff; staff development; training employees; instructor-led training; capacitación de personal; conducted training; formateur; training workshops; training development; providing training
Succession Planning; nachfolgeplanung; talent management; planification de la relève; gestión del talento; gestion des talents; talentmanagement
HR Information Systems; =HRIS; hris systems; successfactors; =Workday; human resource information systems; =SIRH; sap hcm; kronos; ultipro; bamboohr; hris; =HRMS; human resource information system; ultimate software; personio; peoplesoft hr
Labor Law; employment law; arbeitsrecht; droit du travail; labour law; derecho laboral; =FLSA; employment legislation; labor laws; employment laws; legislación laboral
Workers Compensation; workers' compensation; worker's compensation; workers comp; work injury claims; workmans compensation
Organizational Development; organisationsentwicklung; développement organisationnel; organisational development; desarrollo organizacional; organization development; organizational design; organizational effectiveness; organisation design
Job Analysis; writing job descriptions; developing job descriptions; stellenbeschreibungen; fiches de poste; job description writing; writing job descriptions
!Background Checks; reference checks; background screening; i-9; conducted background checks; conducting background checks; background investigations; pre-employment screening
Exit Interviews; exit interview; employee terminations; disciplinary actions; disciplinary action; disciplinary procedures; corrective action plans for staff
Diversity and Inclusion; diversity & inclusion; diversity equity and inclusion; =DEI; diversity management; diversité et inclusion; diversity programs; diversidad e inclusión
PHR Certification; =PHR; =SPHR; =SHRM-CP; professional in human resources; =SHRM; =CIPD
Personnel Files; personnel records; employee records; personalakten; employee files; dossiers du personnel; employee data; personnel file; dossiers salariés
Employee Health; employee wellness; betriebliches gesundheitsmanagement; wellness programs; qualité de vie au travail; employee assistance program; wellness program
`,
  management: `
Project Management; projektmanagement; gestion de projet; gestión de proyectos; project manager; projektleitung; project planning; projektleiter; chef de projet; managing projects; managed projects; gestion de projets; project coordination; project coordinator; projektplanung; conduite de projet; pilotage de projet; project leadership; project management skills; projektkoordination; manage projects; project implementation; project lead; projekt management; project execution; coordinación de proyectos; project scheduling; projektsteuerung; project delivery; program/project management
Program Management; programme management; programm-management; programmmanagement; program manager; gestion de programme; program development; program implementation; program coordination; programme manager; portfolio of projects; program planning; program administration; program director
PMP; project management professional; =PMI; pmbok
PRINCE2; prince 2
Product Management; produktmanagement; product manager; gestion de produit; product owner; product strategy; gestión de producto; product roadmap; product development; produktentwicklung; développement de produits; chef de produit; desarrollo de producto; desarrollo de productos; product lifecycle; new product development; product roadmaps; product backlog; product lifecycle management; new product introduction; développement produit; product planning
Business Analysis; geschäftsanalyse; business analyst; analyse métier; análisis de negocio; business systems analysis; =CBAP; análisis de negocios
Requirements Analysis; requirements gathering; anforderungsanalyse; requirements engineering; anforderungsmanagement; requirement analysis; requirement gathering; recueil des besoins; gathering requirements; requirements management; user stories; functional requirements; functional specifications; cahier des charges; levantamiento de requisitos; requirements definition
Process Improvement; prozessoptimierung; continuous improvement; business process improvement; amélioration continue; mejora continua; process optimization; prozessverbesserung; process improvements; optimisation des processus; mejora de procesos; process design; kontinuierlicher verbesserungsprozess; business process reengineering; process re-engineering; process mapping; business process management; =BPMN; process enhancement; streamlining processes; process analysis; process redesign; prozessmanagement; operational improvements; process management; kaizen; process optimisation; workflow optimization; streamlined processes; business process; optimización de procesos
~Lean; lean management; lean principles; lean thinking; lean methodology; lean tools; =Lean
Six Sigma; lean six sigma; six sigma green belt; six sigma black belt; green belt; =DMAIC; 6 sigma; black belt six sigma
Troubleshooting; trouble shooting; troubleshoot; fehlerbehebung; fehleranalyse; dépannage; resolución de incidencias; fault finding
Root Cause Analysis; root-cause analysis; ursachenanalyse; =8D
Research and Development; =R&D; research & development; forschung und entwicklung; recherche et développement; investigación y desarrollo; =F&E
Change Management; change-management; veränderungsmanagement; conduite du changement; gestión del cambio; organizational change; changemanagement; gestion du changement; =Prosci
Strategic Planning; strategische planung; planification stratégique; planificación estratégica; business strategy; strategy development; corporate strategy; strategieentwicklung; strategic plans; strategic initiatives; long-range planning; unternehmensstrategie; business planning; strategic management; strategic direction; strategic thinking; estrategia empresarial; long term planning; strategic plan; stratégie d'entreprise; business plans; geschäftsstrategie; business plan
Operations Management; betriebsführung; gestion des opérations; gestión de operaciones; operations manager; business operations; operational excellence; daily operations; day-to-day operations; betriebsleitung; operational management; operations oversight; gestion opérationnelle; day to day operations; managing operations; operations leadership; managing daily operations; operations director
~Leadership; führungserfahrung; leadership skills; liderazgo; team leadership; mitarbeiterführung; führungskompetenz; personalführung; leadership development; team lead; teamleitung; encadrement d'équipe; people management; ~leadership; proven leader; leading teams; team leader; strong leader; führungsverantwortung; leadership training; management d'équipe; leadership roles; executive leadership; liderazgo de equipos; leadership experience
Team Management; managing teams; staff management; gestion d'équipe; gestión de equipos; managing staff; personnel management; managed a team; team building; teambuilding; team-building; staff supervision; supervising staff; manage a team; supervised staff; team supervision; staff development and management; managing a team; supervision of staff; supervisory skills; supervisory experience; led a team; supervising employees; supervised employees; supervisory; personnel supervision; supervised team; led team; supervised a team; supervise staff; employee supervision; supervising; teammanagement; led teams; manage team
Coaching; mentoring; coaching and mentoring; employee coaching; coaching staff; coaching skills; performance coaching; ~mentorship; ~Mentorship; training and coaching; staff coaching; ~coaching; coaching employees; ~mentored; ~Mentored; team coaching
Stakeholder Management; stakeholdermanagement; stakeholder engagement; gestion des parties prenantes; stakeholder relations; stakeholder communication; gestión de stakeholders; stakeholder-management
Vendor Management; supplier management; lieferantenmanagement; gestion des fournisseurs; gestión de proveedores; vendor relations; supplier relations; vendor relationships; supplier relationship management; relations fournisseurs; vendor selection; vendor relationship management; managing vendors; supplier relationships; supplier development; vendor contracts
Contract Management; vertragsmanagement; gestion des contrats; gestión de contratos; contract administration; contracts management; contract preparation; contract review; managing contracts; vertragswesen; contract compliance; contract manager
Key Performance Indicators; =KPI; =KPIs; kennzahlen; indicateurs de performance; performance metrics; kpi tracking; performance indicators; =OKR; =OKRs; indicadores de gestión; performance measurement; performance analysis
Management Consulting; business consulting; unternehmensberatung; consulting; strategy consulting; conseil en management; consultoría; conseil en stratégie; management consultant; ~Consulting; business consultant
Facilities Management; facility management; gebäudemanagement; gestion des installations; facilities maintenance; facilitymanagement; gestión de instalaciones; facility operations; facilities operations; building management; facility maintenance; facility manager; haustechnik; services généraux
Quality Management; qualitätsmanagement; gestion de la qualité; gestión de calidad; =TQM; total quality management; quality management systems; =QMS; management de la qualité; quality systems; gestión de la calidad; quality improvement; quality standards; quality programs; quality management system
ISO 9001; iso 9000; iso9001; iso 13485; =ISO 14001; iso 9001:2008; iso standards; iso/ts 16949; iatf 16949
Problem Solving; problem-solving; problem solver; problemlösung; résolution de problèmes; resolución de problemas; problemlösungskompetenz; problem resolution; problem solving skills; lösungsorientiert; problem-solver; solve problems
Critical Thinking; analytical thinking; kritisches denken; analytical skills; esprit critique; analytisches denken; pensamiento crítico; esprit d'analyse; critical thinker; analytische fähigkeiten; analytical problem solving; capacidad analítica; analytical abilities; capacité d'analyse; strong analytical
Decision Making; decision-making; entscheidungsfindung; prise de décision; toma de decisiones; entscheidungsfreude; entscheidungsstärke
!Communication; communication skills; kommunikationsfähigkeit; verbal communication; written communication; excellent communicator; habilidades de comunicación; verbal and written communication; oral communication; kommunikationsstärke; interpersonal communication; interpersonal skills; compétences en communication; strong communicator; effective communicator; comunicación efectiva; effective communication; kommunikative fähigkeiten; written and verbal communication; oral and written communication; excellent communication; good communication; strong communication; verbal & written communication; written and oral communication; communicator; kommunikationsstark; aisance relationnelle; written and verbal; verbal and written; good communicator; interpersonal and communication
Presentation Skills; präsentationsfähigkeit; public speaking; präsentationen; prise de parole en public; oratoria; hablar en público; presentation development; speaking engagements; presentation design; presentations; präsentationstechnik; public speaker; motivational speaking; oral presentations
Time Management; zeitmanagement; gestion du temps; gestión del tiempo; meeting deadlines; deadline-driven; deadline driven; gestion des priorités; prioritization; meet deadlines; time-management; prioritizing tasks; deadline oriented; tight deadlines; manage multiple priorities; multiple priorities
!Teamwork; team work; teamfähigkeit; travail d'équipe; trabajo en equipo; team player; collaboration skills; team-oriented; teamarbeit; esprit d'équipe; team collaboration; teamgeist; teamplayer; team oriented; travail en équipe; cross-functional collaboration; works well in a team; work in a team; teamwork; cross-functional teams; cross functional teams; collaborative team; team environment; teamorientiert; cross functional team; teamwork skills; cross-functional team
!Organization; organizational skills; organisationsgeschick; sens de l'organisation; organisational skills; organisationstalent; capacidad de organización; highly organized; well organized; organization skills; organisationsfähigkeit; strong organizational; strong organization; well-organized; excellent organizational; organizational abilities; organizing skills
Attention to Detail; detail oriented; detail-oriented; souci du détail; atención al detalle; attention to details; liebe zum detail; detailgenauigkeit; sorgfältige arbeitsweise; sorgfalt; meticulous; strong attention to detail; eye for detail; detailorientiert; detail orientated; gewissenhaftigkeit
Report Writing; report preparation; berichtswesen; rédaction de rapports; berichterstellung; writing reports; preparing reports; prepare reports; prepared reports; redacción de informes; elaboración de informes; weekly reports; monthly reports; preparation of reports; status reports; daily reports; generate reports; generating reports; prepared monthly; progress reports
Policy Development; policies and procedures; policy making; policy and procedure; procedure development; standard operating procedures; policy writing; policy implementation; policy formulation; =SOPs; richtlinien; developing policies; policy analysis; public policy; =SOP; verfahrensanweisungen; policy & procedure; policies & procedures; standard operating procedure
Entrepreneurship; unternehmertum; entrepreneuriat; start-up management; business startup; emprendimiento; entrepreneur; entrepreneurial; unternehmerisches denken; small business owner; business owner
Adaptability; anpassungsfähigkeit; adaptable; flexibilität; capacité d'adaptation; adaptabilidad; flexible and adaptable; quick learner; fast learner; schnelle auffassungsgabe; learn quickly; polyvalence
~Interviewing; interview skills; interviewing skills; conducting interviews; interview techniques; conduct interviews; conducted interviews
~Research; research skills; recherchearbeit; internet research; ~research; online research; research analysis; conducting research; research and analysis; conducted research; conduct research; scientific research; recherche documentaire; research projects; academic research; research methods
Nonprofit Management; non-profit management; volunteer management; volunteer coordination; ehrenamtskoordination; freiwilligenmanagement; volunteer recruitment; managing volunteers; coordinated volunteers; volunteer program; board relations; ngo management; vereinsmanagement; nonprofit leadership
Sustainability; nachhaltigkeit; développement durable; sostenibilidad; corporate social responsibility; =ESG; sustainable development; nachhaltigkeitsmanagement; sustainability reporting; nachhaltigkeitsbericht; carbon footprint; circular economy; kreislaufwirtschaft
`,
} as const;
