// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
// A line for each record; bundled.ts says what the columns are.

export const about = {
  "title": "London's Careers Clusters",
  "source": {
    "name": "Mayor of London and London Assembly",
    "url": "https://www.london.gov.uk/"
  },
  "licence": {
    "name": "Open Government Licence v3.0",
    "url": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "attribution": [
      "Contains public sector information from the Mayor of London and London Assembly, licensed under the Open Government Licence v3.0.",
      "Contains National Statistics data © Crown copyright and database right; contains Ordnance Survey data © Crown copyright and database right (Open Government Licence v3.0)."
    ]
  },
  "asOf": null,
  "status": {
    "code": "ended",
    "text": "These are the clusters as the Mayor of London's website described them. The European Social Fund programme behind them has ended; four London Careers Hubs followed from September 2021."
  }
} as const;

export const kind = `Area cluster|area|geographic
Sector cluster|sector|industry`;

export const sector = `Creative and digital||media;arts;design;film;television;TV;music;broadcasting;games;cyber security
Food and accommodation||hospitality;catering;hotels;restaurants;cooking;chef;bars;tourism
Information technology||IT;ICT;computing;computers;computer science;tech;software;coding;programming`;

export const learners = `Pupils with special educational needs|special-educational-needs|SEN;SEN or SEND;special needs;additional needs
Pupils with special educational needs and disabilities|special-educational-needs-and-disabilities|SEND;SEN and disability;special needs and disabilities;disabled
White pupils eligible for free school meals|free-school-meals|FSM
Young people at risk of not being in education, employment or training|not-in-education-employment-or-training|NEET;NEETs;unemployed`;

export const lead = `15billionebp||15 billion EBP
City and Islington College||Candi
Dynamic Training
London Borough of Lambeth||Lambeth Council;local authority
New City College||NCC
Prospects
Reed in Partnership
Rinova Ltd
South Thames College`;

export const offers = `Talks||speakers
Events||fairs
Site visits||workplace visits;trips
Work experience||work shadowing;job shadowing
Work placements||internships
Apprenticeships
Pilot activities with employers|pilot-activities|pilots;employer encounters
Links between schools and employers|links-with-employers|employer engagement;partnerships
Moving into work||transitions;destinations;employment;jobs
Independent living skills||life skills;independence
Challenging stereotypes||stereotyping;myths;bias
Labour market information||LMI;job market
Careers and the curriculum||lessons
Professional development for staff|professional-development|CPD;INSET;training for teachers;staff training`;

export const memberKinds = `school|school|schools
secondary-school|secondary school|secondary schools
college|college|colleges
cross-regional-college|cross-regional college|cross-regional colleges
school-or-college|school or college|schools and colleges
secondary-school-or-college|secondary school or college|secondary schools and colleges
special-educational-needs-school|special educational needs school|special educational needs schools
pupil-referral-unit|pupil referral unit|pupil referral units`;

export const clusters = `barnet-enfield|Barnet and Enfield Careers Cluster|derived|area|Pupils at six schools in Barnet and Enfield meet employers through talks, events, site visits and work experience.|reed-in-partnership||3 10||||6:school=6||talks events site-visits work-experience|||:Virgin Active;St John Ambulance;Santander;BNP Paribas;Baker McKenzie;EY||http://www.youngcareers.org.uk/|Danielle Aliberti
bexley-bromley-greenwich|Bexley, Bromley and Greenwich Careers Cluster|derived|area|Schools and a college in three boroughs try out activities with employers, with a focus on white pupils eligible for free school meals.|prospects||4 6 11|||free-school-meals|17:secondary-school=16;cross-regional-college=1|employer-based activities;18;8|work-placements pilot-activities professional-development|||:Thames Water;TfL;Cory Environmental=Corey Environmental;Western Homes;Marriott Hotels;Rose Bruford College=Rose Bruford=higher-education;Canterbury Christ Church University=Canterbury Christchurch=higher-education|Quality in Careers Standard;Most of the schools are working towards it.||Robert Neame;Andrew Cox
brent-barnet|Brent and Barnet Careers Cluster|derived|area|Schools and a college in Brent and Barnet try out activities with employers, with a focus on key groups of pupils.|prospects||5 3|||special-educational-needs|12:secondary-school=11;college=1|employer-based activities;18;8|work-placements pilot-activities professional-development|A focus on key groups of pupils, among them those with special educational needs||:IBM;EY;City of London;Barnet Homes|||Melanie Clarke
creative-digital-careers|Creative Digital Careers|stated|sector|Brings schools in six East London boroughs together with more than 70 employers in creative and digital work, from music therapy to ethical hacking.|new-city-college||25 30 12 11 31 2|East London Growth Boroughs|creative-and-digital||||events links-with-employers labour-market-information professional-development|Creative networking events;Music therapy;Ethical hacking;Emerging technologies;Training for tutors and pupils on labour market information;Help for schools and employers to build long-term networks||70:BBC;ITN;Photobox;Barbican||http://www.creativedigitalcareers.co.uk/|Samantha Turner
ealing-specialist|Ealing Specialist Careers Cluster|stated|area|Employers lead activities at six schools for pupils with special educational needs and disabilities, tied to real job openings and to independent living skills.|dynamic-training||9|||special-educational-needs-and-disabilities|6:school=6||moving-into-work independent-living-skills|Employer-led activities for SEND learners in all six schools;Activities tied to real job openings and to independent living skills;Complements what the borough already does on careers and SEND||:Morrisons;Sky;DoubleTree by Hilton=Double Tree Hilton;McDonald's=McDonalds|||Angela George
havering|Havering Careers Cluster|derived|area|Schools and colleges in Havering try out activities with employers, with a focus on white pupils eligible for free school meals.|prospects||16|||free-school-meals|12:secondary-school=10;college=2|employer-based activities;18;8|work-placements pilot-activities professional-development|||:TfL;CITB;BT;Tesco;Middleton Murray|||Malcolm Staunton
islington|Islington Careers Cluster|derived|area|Brings local schools in the borough and employers together, for young people at risk of not being in education, employment or training.|city-and-islington-college||19|||not-in-education-employment-or-training|||events links-with-employers professional-development|New ways for schools to engage with employers;Ongoing training for teachers;Events and workshops for pupils every term, with employers|More use of labour market information by schools;Lasting links with local employers;Fewer young people in Islington who are not in education, employment or training||||Kizito Anyanwu
it-excellence|IT Excellence|stated|sector|Pupils at six schools in three boroughs meet employers in IT through talks, events, site visits and work experience.|reed-in-partnership||3 9 31||information-technology||6:school=6||talks events site-visits work-experience pilot-activities|Pilot activities developed with employers' time and resources||:Instagram;Uber;Hotcourses;Addison Lee||http://www.youngcareers.org.uk/|Danielle Aliberti
lambeth|Lambeth Careers Cluster|stated|area|Helps 17 secondary schools in Lambeth work with employers and take whole-school approaches to careers guidance.|london-borough-of-lambeth|London South Bank University;Lambeth College|22||||17:secondary-school=17=special-educational-needs-school*3+pupil-referral-unit*1|employer-based projects;24|work-placements pilot-activities labour-market-information careers-and-the-curriculum professional-development|Use of labour market information in curriculum planning and guidance;Support for leaders to take whole-school approaches to careers guidance||:Sainsbury's;ACCA;Rail Delivery Group=Railway Delivery Group;King's College London=Kings College;Skanska|Quality in Careers award;All 17 schools have completed stages 1 and 2 and moved on to stage 3.;1 2;3||Juliet Williams
newham|Newham Careers Cluster|stated|area|Schools and colleges in Newham try out activities designed with employers and universities to match each school's needs.|15billionebp||25||||9:secondary-school-or-college=9||apprenticeships pilot-activities labour-market-information careers-and-the-curriculum|Pilot activities designed with employers and universities to match each school's needs;Key areas: apprenticeships, careers in the curriculum and local labour market information||:RAF;London City Airport;T. Rowe Price=T.Rowe Price;Macfarlanes||http://www.15billionebp.org/ http://www.15billionebp.wordpress.com/|Rezaul Hussain;Anne-Marie Greenland
pan-out|Pan Out|stated|sector|Works with seven schools in Wandsworth and with employers against stereotypes about jobs in hospitality.|rinova-ltd|Wandsworth Life Long Learning;Learn, Train, Recruit|32||food-and-accommodation||7:school=7||challenging-stereotypes|Work with employers against stereotypes about jobs in hospitality||:China Tang at The Dorchester;Kennel Club;London Cocktail Club||http://panout.london/|Alexandra Walker
wandsworth-ambitions|Wandsworth Ambitions Careers Cluster|stated|area|Seven schools and colleges in Wandsworth make education relevant to the labour market and help pupils move on to employment and training.|south-thames-college|London Borough of Wandsworth|32||||7:school-or-college=7||moving-into-work|Making education relevant to the labour market;More successful moves from education to employment and training||:Wandsworth Chamber of Commerce and its members;Tideway;Multiplex;Women in Games;St George's Hospital;Enable Leisure and Culture===Chocolate Films+Battersea Arts Centre|||Angela Browne`;

export const boroughs = `City of London|City of London Corporation|City;The City;City of London Corporation;City Corporation;Corporation of London;Square Mile;The Square Mile;City & County of the City of London;CoL|7 12 19 30 33|22 28|43||51.51378 -0.0839
Barking and Dagenham||Barking & Dagenham;Barking;Dagenham;B&D;B and D;LB Barking and Dagenham;LBBD|16 25 26|4 11|72||51.53952 0.13748
Barnet||LBB|5 7 10 14 15||21|31|51.61712 -0.21307
Bexley||LBB|6 11|16|73||51.44983 0.12864
Brent||LBB|7 9 13 15 20 33||22||51.56308 -0.28521
Bromley||LBB|8 11 22 23 28||55|64|51.37581 0.06137
Camden||LBC|14 19 33||32||51.55442 -0.16484
Croydon||LBC|22 24 29||45|35|51.35828 -0.07299
Ealing||LBE|13 15 17 18||12||51.52127 -0.33943
Enfield||LBE|14 31||50|40|51.64636 -0.07358
Greenwich|Royal Borough of Greenwich|Royal Greenwich;Royal Borough of Greenwich;London Borough of Greenwich;RBG|23|25 30|63||51.47378 0.05123
Hackney||LBH|14 19 25 30 31||52||51.54982 -0.05517
Hammersmith and Fulham|London Borough of Hammersmith & Fulham|Hammersmith & Fulham;Hammersmith;Fulham;H&F;H and F;LB Hammersmith and Fulham;LBHF|18 20|27 32|13||51.47859 -0.20639
Haringey||Harringay;LBH|19 31||41||51.59058 -0.10517
Harrow||LBH|17||11|21|51.59683 -0.35434
Havering||LBH|26||71||51.55975 0.23958
Hillingdon||LBH|18||02||51.57507 -0.4372
Hounslow||LBH|27||03||51.47687 -0.35013
Islington||LBI|||42||51.54504 -0.10512
Kensington and Chelsea|Royal Borough of Kensington and Chelsea|Kensington & Chelsea;Kensington;Chelsea;K&C;K and C;Royal Borough of Kensington & Chelsea;RBKC|33|32|23||51.48938 -0.18116
Kingston upon Thames|Royal Borough of Kingston upon Thames|Kingston;Kingston-upon-Thames;Royal Kingston;Royal Borough of Kingston;Kingston on Thames;RBK;RBKuT|24 27 29 32||25|15|51.3959 -0.27874
Lambeth||LBL|24 28 32|33|44|34|51.45997 -0.12308
Lewisham||LBL|28|30|64|54|51.44334 -0.01511
Merton||LBM|29 32||35|25|51.41065 -0.20999
Newham||LBN|26 30 31||62||51.52656 0.0364
Redbridge||LBR|31||61||51.57887 0.08671
Richmond upon Thames||Richmond;Richmond-upon-Thames;Richmond on Thames;LBRuT;LBR|32||24|14|51.4278 -0.35279
Southwark||LBS||30|54|44|51.48513 -0.07867
Sutton||LBS|||46|26|51.36279 -0.1677
Tower Hamlets||T Hamlets;LBTH|||53||51.52333 -0.03533
Waltham Forest||W Forest;LBWF|||51||51.58146 -0.02007
Wandsworth||LBW||33|34|24|51.45197 -0.17221
Westminster|City of Westminster|Westminster City Council;Westminster City;London Borough of Westminster;WCC|||33||51.52098 -0.17073`;
