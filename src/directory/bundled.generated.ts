// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
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

// name|aliases|id
export const kind = `Area cluster|geographic|area
Sector cluster|industry|sector`;

// name|aliases|id
export const sector = `Creative and digital|media;arts;design;film;television;TV;music;broadcasting;games;cyber security
Food and accommodation|hospitality;catering;hotels;restaurants;cooking;chef;bars;tourism
Information technology|IT;ICT;computing;computers;computer science;tech;software;coding;programming`;

// name|aliases|id
export const learners = `Pupils with special educational needs|SEN;SEN or SEND;special needs;additional needs|special-educational-needs
Pupils with special educational needs and disabilities|SEND;SEN and disability;special needs and disabilities;disabled|special-educational-needs-and-disabilities
White pupils eligible for free school meals|FSM|free-school-meals
Young people at risk of not being in education, employment or training|NEET;NEETs;unemployed|not-in-education-employment-or-training`;

// name|aliases|id
export const lead = `15billionebp|15 billion EBP
City and Islington College|Candi
Dynamic Training
London Borough of Lambeth|Lambeth Council;local authority
New City College|NCC
Prospects
Reed in Partnership
Rinova Ltd
South Thames College`;

// name|aliases|id
export const offers = `Talks|speakers
Events|fairs
Site visits|workplace visits;trips
Work experience|work shadowing;job shadowing
Work placements|internships
Apprenticeships
Pilot activities with employers|pilots;employer encounters|pilot-activities
Links between schools and employers|employer engagement;partnerships|links-with-employers
Moving into work|transitions;destinations;employment;jobs
Independent living skills|life skills;independence
Challenging stereotypes|stereotyping;myths;bias
Labour market information|LMI;job market
Careers and the curriculum|lessons
Professional development for staff|CPD;INSET;training for teachers;staff training|professional-development`;

// one|other
export const memberKinds = `school
secondary school
college
cross-regional college
school or college|schools and colleges
secondary school or college|secondary schools and colleges
special educational needs school
pupil referral unit`;

// name|summary|nameSource|kind|lead|boroughs|offers|members|contacts|employers|activities|aims|learners|pilots|award|websites|partners|sector|areaName|id
export const clusters = `Barnet and Enfield Careers Cluster|Pupils at six schools in Barnet and Enfield meet employers through talks, events, site visits and work experience.|derived|area|6|3a|0123|6~0=6|Danielle Aliberti|Virgin Active;St John Ambulance;Santander;BNP Paribas;Baker McKenzie;EY||||||http://www.youngcareers.org.uk/||||barnet-enfield
Bexley, Bromley and Greenwich Careers Cluster|Schools and a college in three boroughs try out activities with employers, with a focus on white pupils eligible for free school meals.|derived|area|5|46b|46d|17~1=16;3=1|Robert Neame;Andrew Cox|Thames Water;TfL;Cory Environmental=Corey Environmental;Western Homes;Marriott Hotels;Rose Bruford College=Rose Bruford=higher-education;Canterbury Christ Church University=Canterbury Christchurch=higher-education|||2|employer-based activities=18=8|Quality in Careers Standard=Most of the schools are working towards it.|||||bexley-bromley-greenwich
Brent and Barnet Careers Cluster|Schools and a college in Brent and Barnet try out activities with employers, with a focus on key groups of pupils.|derived|area|5|53|46d|12~1=11;2=1|Melanie Clarke|IBM;EY;City of London;Barnet Homes|A focus on key groups of pupils, among them those with special educational needs||0|employer-based activities=18=8||||||brent-barnet
Creative Digital Careers|Brings schools in six East London boroughs together with more than 70 employers in creative and digital work, from music therapy to ethical hacking.|stated|sector|4|pucbv2|17bd||Samantha Turner|BBC;ITN;Photobox;Barbican~70|Creative networking events;Music therapy;Ethical hacking;Emerging technologies;Training for tutors and pupils on labour market information;Help for schools and employers to build long-term networks|||||http://www.creativedigitalcareers.co.uk/||0|East London Growth Boroughs
Ealing Specialist Careers Cluster|Employers lead activities at six schools for pupils with special educational needs and disabilities, tied to real job openings and to independent living skills.|stated|area|2|9|89|6~0=6|Angela George|Morrisons;Sky;DoubleTree by Hilton=Double Tree Hilton;McDonald's=McDonalds|Employer-led activities for SEND learners in all six schools;Activities tied to real job openings and to independent living skills;Complements what the borough already does on careers and SEND||1
Havering Careers Cluster|Schools and colleges in Havering try out activities with employers, with a focus on white pupils eligible for free school meals.|derived|area|5|g|46d|12~1=10;2=2|Malcolm Staunton|TfL;CITB;BT;Tesco;Middleton Murray|||2|employer-based activities=18=8
Islington Careers Cluster|Brings local schools in the borough and employers together, for young people at risk of not being in education, employment or training.|derived|area|1|j|17d||Kizito Anyanwu||New ways for schools to engage with employers;Ongoing training for teachers;Events and workshops for pupils every term, with employers|More use of labour market information by schools;Lasting links with local employers;Fewer young people in Islington who are not in education, employment or training|3
IT Excellence|Pupils at six schools in three boroughs meet employers in IT through talks, events, site visits and work experience.|stated|sector|6|39v|01236|6~0=6|Danielle Aliberti|Instagram;Uber;Hotcourses;Addison Lee|Pilot activities developed with employers' time and resources|||||http://www.youngcareers.org.uk/||2
Lambeth Careers Cluster|Helps 17 secondary schools in Lambeth work with employers and take whole-school approaches to careers guidance.|stated|area|3|m|46bcd|17~1=17=6:3+7:1|Juliet Williams|Sainsbury's;ACCA;Rail Delivery Group=Railway Delivery Group;King's College London=Kings College;Skanska|Use of labour market information in curriculum planning and guidance;Support for leaders to take whole-school approaches to careers guidance|||employer-based projects=24|Quality in Careers award=All 17 schools have completed stages 1 and 2 and moved on to stage 3.=3=12||London South Bank University;Lambeth College
Newham Careers Cluster|Schools and colleges in Newham try out activities designed with employers and universities to match each school's needs.|stated|area|0|p|56bc|9~5=9|Rezaul Hussain;Anne-Marie Greenland|RAF;London City Airport;T. Rowe Price=T.Rowe Price;Macfarlanes|Pilot activities designed with employers and universities to match each school's needs;Key areas: apprenticeships, careers in the curriculum and local labour market information|||||http://www.15billionebp.org/;http://www.15billionebp.wordpress.com/
Pan Out|Works with seven schools in Wandsworth and with employers against stereotypes about jobs in hospitality.|stated|sector|7|w|a|7~0=7|Alexandra Walker|China Tang at The Dorchester;Kennel Club;London Cocktail Club|Work with employers against stereotypes about jobs in hospitality|||||http://panout.london/|Wandsworth Life Long Learning;Learn, Train, Recruit|1
Wandsworth Ambitions Careers Cluster|Seven schools and colleges in Wandsworth make education relevant to the labour market and help pupils move on to employment and training.|stated|area|8|w|8|7~4=7|Angela Browne|Wandsworth Chamber of Commerce and its members;Tideway;Multiplex;Women in Games;St George's Hospital;Enable Leisure and Culture===Chocolate Films+Battersea Arts Centre|Making education relevant to the labour market;More successful moves from education to employment and training||||||London Borough of Wandsworth`;

// name|labelPoint|neighbours|acrossTheThames|aliases|authority
export const boroughs = `City of London|51;-8|7cjux|ms|City;The City;City Corporation;Corporation of London;Square Mile;The Square Mile;City & County of the City of London;CoL|City of London Corporation
Barking and Dagenham|54;14|gpq|4b|Barking;Dagenham;B&D;LB Barking and Dagenham
Barnet|62;-21|57aef
Bexley|45;13|6b|g
Brent|56;-29|79dfkx
Bromley|38;6|8bmns
Camden|55;-16|ejx
Croydon|36;-7|mot
Ealing|52;-34|dfhi
Enfield|65;-7|ev
Greenwich|47;5|n|pu|Royal Greenwich;London Borough of Greenwich;RBG|Royal Borough of Greenwich
Hackney|55;-6|ejpuv
Hammersmith and Fulham|48;-21|ik|rw|Hammersmith;Fulham;H&F;LB Hammersmith and Fulham;LBHF|London Borough of Hammersmith & Fulham
Haringey|59;-11|jv||Harringay
Harrow|60;-35|h
Havering|56;24|q
Hillingdon|58;-44|i
Hounslow|48;-35|r
Islington|55;-11
Kensington and Chelsea|49;-18|x|w|Kensington;Chelsea;K&C;RBKC|Royal Borough of Kensington and Chelsea
Kingston upon Thames|40;-28|ortw||Kingston;Royal Kingston;Royal Borough of Kingston;Kingston on Thames;RBK;RBKuT|Royal Borough of Kingston upon Thames
Lambeth|46;-12|osw|x
Lewisham|44;-2|s|u
Merton|41;-21|tw
Newham|53;4|quv
Redbridge|58;9|v
Richmond upon Thames|43;-35|w||Richmond;Richmond on Thames;LBR
Southwark|49;-8||u
Sutton|36;-17
Tower Hamlets|52;-4|||T Hamlets
Waltham Forest|58;-2|||W Forest
Wandsworth|45;-17||x
Westminster|52;-17|||Westminster City Council;Westminster City;London Borough of Westminster;WCC|City of Westminster`;
