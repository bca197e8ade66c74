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

export const kind = [
  ["id","name","aliases"],
  ["area","Area cluster",["geographic"]],
  ["sector","Sector cluster",["industry"]],
];

export const sector = [
  ["id","name","aliases"],
  ["creative-and-digital","Creative and digital",["media","arts","design","film","television","TV","music","broadcasting","games","cyber security"]],
  ["food-and-accommodation","Food and accommodation",["hospitality","catering","hotels","restaurants","cooking","chef","bars","tourism"]],
  ["information-technology","Information technology",["IT","ICT","computing","computers","computer science","tech","software","coding","programming"]],
];

export const learners = [
  ["id","name","aliases"],
  ["special-educational-needs","Pupils with special educational needs",["SEN","SEN or SEND","special needs","additional needs"]],
  ["special-educational-needs-and-disabilities","Pupils with special educational needs and disabilities",["SEND","SEN and disability","special needs and disabilities","disabled"]],
  ["free-school-meals","White pupils eligible for free school meals",["FSM"]],
  ["not-in-education-employment-or-training","Young people at risk of not being in education, employment or training",["NEET","NEETs","unemployed"]],
];

export const lead = [
  ["id","name","aliases"],
  ["15billionebp","15billionebp",["15 billion EBP"]],
  ["city-and-islington-college","City and Islington College",["Candi"]],
  ["dynamic-training","Dynamic Training"],
  ["london-borough-of-lambeth","London Borough of Lambeth",["Lambeth Council","local authority"]],
  ["new-city-college","New City College",["NCC"]],
  ["prospects","Prospects"],
  ["reed-in-partnership","Reed in Partnership"],
  ["rinova-ltd","Rinova Ltd"],
  ["south-thames-college","South Thames College"],
];

export const offers = [
  ["id","name","aliases"],
  ["talks","Talks",["speakers"]],
  ["events","Events",["fairs"]],
  ["site-visits","Site visits",["workplace visits","trips"]],
  ["work-experience","Work experience",["work shadowing","job shadowing"]],
  ["work-placements","Work placements",["internships"]],
  ["apprenticeships","Apprenticeships"],
  ["pilot-activities","Pilot activities with employers",["pilots","employer encounters"]],
  ["links-with-employers","Links between schools and employers",["employer engagement","partnerships"]],
  ["moving-into-work","Moving into work",["transitions","destinations","employment","jobs"]],
  ["independent-living-skills","Independent living skills",["life skills","independence"]],
  ["challenging-stereotypes","Challenging stereotypes",["stereotyping","myths","bias"]],
  ["labour-market-information","Labour market information",["LMI","job market"]],
  ["careers-and-the-curriculum","Careers and the curriculum",["lessons"]],
  ["professional-development","Professional development for staff",["CPD","INSET","training for teachers","staff training"]],
];

export const memberKinds = [
  ["id","one","other"],
  ["school","school","schools"],
  ["secondary-school","secondary school","secondary schools"],
  ["college","college","colleges"],
  ["cross-regional-college","cross-regional college","cross-regional colleges"],
  ["school-or-college","school or college","schools and colleges"],
  ["secondary-school-or-college","secondary school or college","secondary schools and colleges"],
  ["special-educational-needs-school","special educational needs school","special educational needs schools"],
  ["pupil-referral-unit","pupil referral unit","pupil referral units"],
];

export const clusters = [
  ["id","name","nameSource","kind","summary","lead","boroughs","members","offers","employers","websites","contacts","learners","pilots","award","activities","areaName","sector","aims","partners"],
  ["barnet-enfield","Barnet and Enfield Careers Cluster","derived","area","Pupils at six schools in Barnet and Enfield meet employers through talks, events, site visits and work experience.","reed-in-partnership",[3,10],{"total":6,"breakdown":[{"kind":"school","count":6}]},["talks","events","site-visits","work-experience"],{"named":[{"name":"Virgin Active"},{"name":"St John Ambulance"},{"name":"Santander"},{"name":"BNP Paribas"},{"name":"Baker McKenzie"},{"name":"EY"}]},["http://www.youngcareers.org.uk/"],[{"name":"Danielle Aliberti"}]],
  ["bexley-bromley-greenwich","Bexley, Bromley and Greenwich Careers Cluster","derived","area","Schools and a college in three boroughs try out activities with employers, with a focus on white pupils eligible for free school meals.","prospects",[4,6,11],{"total":17,"breakdown":[{"kind":"secondary-school","count":16},{"kind":"cross-regional-college","count":1}]},["work-placements","pilot-activities","professional-development"],{"named":[{"name":"Thames Water"},{"name":"TfL"},{"name":"Cory Environmental","publishedAs":"Corey Environmental"},{"name":"Western Homes"},{"name":"Marriott Hotels"},{"name":"Rose Bruford College","publishedAs":"Rose Bruford","type":"higher-education"},{"name":"Canterbury Christ Church University","publishedAs":"Canterbury Christchurch","type":"higher-education"}]},0,[{"name":"Robert Neame"},{"name":"Andrew Cox"}],["free-school-meals"],{"what":"employer-based activities","piloted":18,"underWay":8},{"name":"Quality in Careers Standard","progress":"Most of the schools are working towards it."}],
  ["brent-barnet","Brent and Barnet Careers Cluster","derived","area","Schools and a college in Brent and Barnet try out activities with employers, with a focus on key groups of pupils.","prospects",[5,3],{"total":12,"breakdown":[{"kind":"secondary-school","count":11},{"kind":"college","count":1}]},["work-placements","pilot-activities","professional-development"],{"named":[{"name":"IBM"},{"name":"EY"},{"name":"City of London"},{"name":"Barnet Homes"}]},0,[{"name":"Melanie Clarke"}],["special-educational-needs"],{"what":"employer-based activities","piloted":18,"underWay":8},0,["A focus on key groups of pupils, among them those with special educational needs"]],
  ["creative-digital-careers","Creative Digital Careers","stated","sector","Brings schools in six East London boroughs together with more than 70 employers in creative and digital work, from music therapy to ethical hacking.","new-city-college",[25,30,12,11,31,2],0,["events","links-with-employers","labour-market-information","professional-development"],{"moreThan":70,"named":[{"name":"BBC"},{"name":"ITN"},{"name":"Photobox"},{"name":"Barbican"}]},["http://www.creativedigitalcareers.co.uk/"],[{"name":"Samantha Turner"}],0,0,0,["Creative networking events","Music therapy","Ethical hacking","Emerging technologies","Training for tutors and pupils on labour market information","Help for schools and employers to build long-term networks"],"East London Growth Boroughs","creative-and-digital"],
  ["ealing-specialist","Ealing Specialist Careers Cluster","stated","area","Employers lead activities at six schools for pupils with special educational needs and disabilities, tied to real job openings and to independent living skills.","dynamic-training",[9],{"total":6,"breakdown":[{"kind":"school","count":6}]},["moving-into-work","independent-living-skills"],{"named":[{"name":"Morrisons"},{"name":"Sky"},{"name":"DoubleTree by Hilton","publishedAs":"Double Tree Hilton"},{"name":"McDonald's","publishedAs":"McDonalds"}]},0,[{"name":"Angela George"}],["special-educational-needs-and-disabilities"],0,0,["Employer-led activities for SEND learners in all six schools","Activities tied to real job openings and to independent living skills","Complements what the borough already does on careers and SEND"]],
  ["havering","Havering Careers Cluster","derived","area","Schools and colleges in Havering try out activities with employers, with a focus on white pupils eligible for free school meals.","prospects",[16],{"total":12,"breakdown":[{"kind":"secondary-school","count":10},{"kind":"college","count":2}]},["work-placements","pilot-activities","professional-development"],{"named":[{"name":"TfL"},{"name":"CITB"},{"name":"BT"},{"name":"Tesco"},{"name":"Middleton Murray"}]},0,[{"name":"Malcolm Staunton"}],["free-school-meals"],{"what":"employer-based activities","piloted":18,"underWay":8}],
  ["islington","Islington Careers Cluster","derived","area","Brings local schools in the borough and employers together, for young people at risk of not being in education, employment or training.","city-and-islington-college",[19],0,["events","links-with-employers","professional-development"],0,0,[{"name":"Kizito Anyanwu"}],["not-in-education-employment-or-training"],0,0,["New ways for schools to engage with employers","Ongoing training for teachers","Events and workshops for pupils every term, with employers"],0,0,["More use of labour market information by schools","Lasting links with local employers","Fewer young people in Islington who are not in education, employment or training"]],
  ["it-excellence","IT Excellence","stated","sector","Pupils at six schools in three boroughs meet employers in IT through talks, events, site visits and work experience.","reed-in-partnership",[3,9,31],{"total":6,"breakdown":[{"kind":"school","count":6}]},["talks","events","site-visits","work-experience","pilot-activities"],{"named":[{"name":"Instagram"},{"name":"Uber"},{"name":"Hotcourses"},{"name":"Addison Lee"}]},["http://www.youngcareers.org.uk/"],[{"name":"Danielle Aliberti"}],0,0,0,["Pilot activities developed with employers' time and resources"],0,"information-technology"],
  ["lambeth","Lambeth Careers Cluster","stated","area","Helps 17 secondary schools in Lambeth work with employers and take whole-school approaches to careers guidance.","london-borough-of-lambeth",[22],{"total":17,"breakdown":[{"kind":"secondary-school","count":17,"including":[{"kind":"special-educational-needs-school","count":3},{"kind":"pupil-referral-unit","count":1}]}]},["work-placements","pilot-activities","labour-market-information","careers-and-the-curriculum","professional-development"],{"named":[{"name":"Sainsbury's"},{"name":"ACCA"},{"name":"Rail Delivery Group","publishedAs":"Railway Delivery Group"},{"name":"King's College London","publishedAs":"Kings College"},{"name":"Skanska"}]},0,[{"name":"Juliet Williams"}],0,{"what":"employer-based projects","piloted":24},{"name":"Quality in Careers award","progress":"All 17 schools have completed stages 1 and 2 and moved on to stage 3.","stagesCompleted":[1,2],"stage":3},["Use of labour market information in curriculum planning and guidance","Support for leaders to take whole-school approaches to careers guidance"],0,0,0,["London South Bank University","Lambeth College"]],
  ["newham","Newham Careers Cluster","stated","area","Schools and colleges in Newham try out activities designed with employers and universities to match each school's needs.","15billionebp",[25],{"total":9,"breakdown":[{"kind":"secondary-school-or-college","count":9}]},["apprenticeships","pilot-activities","labour-market-information","careers-and-the-curriculum"],{"named":[{"name":"RAF"},{"name":"London City Airport"},{"name":"T. Rowe Price","publishedAs":"T.Rowe Price"},{"name":"Macfarlanes"}]},["http://www.15billionebp.org/","http://www.15billionebp.wordpress.com/"],[{"name":"Rezaul Hussain"},{"name":"Anne-Marie Greenland"}],0,0,0,["Pilot activities designed with employers and universities to match each school's needs","Key areas: apprenticeships, careers in the curriculum and local labour market information"]],
  ["pan-out","Pan Out","stated","sector","Works with seven schools in Wandsworth and with employers against stereotypes about jobs in hospitality.","rinova-ltd",[32],{"total":7,"breakdown":[{"kind":"school","count":7}]},["challenging-stereotypes"],{"named":[{"name":"China Tang at The Dorchester"},{"name":"Kennel Club"},{"name":"London Cocktail Club"}]},["http://panout.london/"],[{"name":"Alexandra Walker"}],0,0,0,["Work with employers against stereotypes about jobs in hospitality"],0,"food-and-accommodation",0,["Wandsworth Life Long Learning","Learn, Train, Recruit"]],
  ["wandsworth-ambitions","Wandsworth Ambitions Careers Cluster","stated","area","Seven schools and colleges in Wandsworth make education relevant to the labour market and help pupils move on to employment and training.","south-thames-college",[32],{"total":7,"breakdown":[{"kind":"school-or-college","count":7}]},["moving-into-work"],{"named":[{"name":"Wandsworth Chamber of Commerce and its members"},{"name":"Tideway"},{"name":"Multiplex"},{"name":"Women in Games"},{"name":"St George's Hospital"},{"name":"Enable Leisure and Culture","with":["Chocolate Films","Battersea Arts Centre"]}]},0,[{"name":"Angela Browne"}],0,0,0,["Making education relevant to the labour market","More successful moves from education to employment and training"],0,0,0,["London Borough of Wandsworth"]],
];

export const boroughs = [
  ["name","authority","aliases","neighbours","acrossTheThames","labelPoint"],
  ["City of London","City of London Corporation",["City","The City","City Corporation","Corporation of London","Square Mile","The Square Mile","City & County of the City of London","CoL"],[7,12,19,30,33],[22,28],[51.51,-0.08]],
  ["Barking and Dagenham",0,["Barking","Dagenham","B&D","LB Barking and Dagenham","LBBD"],[16,25,26],[4,11],[51.54,0.14]],
  ["Barnet",0,["LBB"],[5,7,10,14,15],[],[51.62,-0.21]],
  ["Bexley",0,["LBB"],[6,11],[16],[51.45,0.13]],
  ["Brent",0,["LBB"],[7,9,13,15,20,33],[],[51.56,-0.29]],
  ["Bromley",0,["LBB"],[8,11,22,23,28],[],[51.38,0.06]],
  ["Camden",0,["LBC"],[14,19,33],[],[51.55,-0.16]],
  ["Croydon",0,["LBC"],[22,24,29],[],[51.36,-0.07]],
  ["Ealing",0,["LBE"],[13,15,17,18],[],[51.52,-0.34]],
  ["Enfield",0,["LBE"],[14,31],[],[51.65,-0.07]],
  ["Greenwich","Royal Borough of Greenwich",["Royal Greenwich","London Borough of Greenwich","RBG"],[23],[25,30],[51.47,0.05]],
  ["Hackney",0,["LBH"],[14,19,25,30,31],[],[51.55,-0.06]],
  ["Hammersmith and Fulham","London Borough of Hammersmith & Fulham",["Hammersmith","Fulham","H&F","LB Hammersmith and Fulham","LBHF"],[18,20],[27,32],[51.48,-0.21]],
  ["Haringey",0,["Harringay","LBH"],[19,31],[],[51.59,-0.11]],
  ["Harrow",0,["LBH"],[17],[],[51.6,-0.35]],
  ["Havering",0,["LBH"],[26],[],[51.56,0.24]],
  ["Hillingdon",0,["LBH"],[18],[],[51.58,-0.44]],
  ["Hounslow",0,["LBH"],[27],[],[51.48,-0.35]],
  ["Islington",0,["LBI"],[],[],[51.55,-0.11]],
  ["Kensington and Chelsea","Royal Borough of Kensington and Chelsea",["Kensington","Chelsea","K&C","RBKC"],[33],[32],[51.49,-0.18]],
  ["Kingston upon Thames","Royal Borough of Kingston upon Thames",["Kingston","Royal Kingston","Royal Borough of Kingston","Kingston on Thames","RBK","RBKuT"],[24,27,29,32],[],[51.4,-0.28]],
  ["Lambeth",0,["LBL"],[24,28,32],[33],[51.46,-0.12]],
  ["Lewisham",0,["LBL"],[28],[30],[51.44,-0.02]],
  ["Merton",0,["LBM"],[29,32],[],[51.41,-0.21]],
  ["Newham",0,["LBN"],[26,30,31],[],[51.53,0.04]],
  ["Redbridge",0,["LBR"],[31],[],[51.58,0.09]],
  ["Richmond upon Thames",0,["Richmond","Richmond on Thames","LBRuT","LBR"],[32],[],[51.43,-0.35]],
  ["Southwark",0,["LBS"],[],[30],[51.49,-0.08]],
  ["Sutton",0,["LBS"],[],[],[51.36,-0.17]],
  ["Tower Hamlets",0,["T Hamlets","LBTH"],[],[],[51.52,-0.04]],
  ["Waltham Forest",0,["W Forest","LBWF"],[],[],[51.58,-0.02]],
  ["Wandsworth",0,["LBW"],[],[33],[51.45,-0.17]],
  ["Westminster","City of Westminster",["Westminster City Council","Westminster City","London Borough of Westminster","WCC"],[],[],[51.52,-0.17]],
];
