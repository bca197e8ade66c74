// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
import type { DirectoryData } from './types.js';
import type { ShortBorough } from './bundled.js';

export const directory: DirectoryData = {
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
 },
 "taxonomies": {
  "kind": [
   {
    "id": "area",
    "name": "Area cluster",
    "aliases": [
     "geographic"
    ]
   },
   {
    "id": "sector",
    "name": "Sector cluster",
    "aliases": [
     "industry"
    ]
   }
  ],
  "sector": [
   {
    "id": "creative-and-digital",
    "name": "Creative and digital",
    "aliases": [
     "media",
     "arts",
     "design",
     "film",
     "television",
     "TV",
     "music",
     "broadcasting",
     "games",
     "cyber security"
    ]
   },
   {
    "id": "food-and-accommodation",
    "name": "Food and accommodation",
    "aliases": [
     "hospitality",
     "catering",
     "hotels",
     "restaurants",
     "cooking",
     "chef",
     "bars",
     "tourism"
    ]
   },
   {
    "id": "information-technology",
    "name": "Information technology",
    "aliases": [
     "IT",
     "ICT",
     "computing",
     "computers",
     "computer science",
     "tech",
     "software",
     "coding",
     "programming"
    ]
   }
  ],
  "learners": [
   {
    "id": "special-educational-needs",
    "name": "Pupils with special educational needs",
    "aliases": [
     "SEN",
     "SEN or SEND",
     "special needs",
     "additional needs"
    ]
   },
   {
    "id": "special-educational-needs-and-disabilities",
    "name": "Pupils with special educational needs and disabilities",
    "aliases": [
     "SEND",
     "SEN and disability",
     "special needs and disabilities",
     "disabled"
    ]
   },
   {
    "id": "free-school-meals",
    "name": "White pupils eligible for free school meals",
    "aliases": [
     "FSM"
    ]
   },
   {
    "id": "not-in-education-employment-or-training",
    "name": "Young people at risk of not being in education, employment or training",
    "aliases": [
     "NEET",
     "NEETs",
     "unemployed"
    ]
   }
  ],
  "lead": [
   {
    "id": "15billionebp",
    "name": "15billionebp",
    "aliases": [
     "15 billion EBP"
    ]
   },
   {
    "id": "city-and-islington-college",
    "name": "City and Islington College",
    "aliases": [
     "Candi"
    ]
   },
   {
    "id": "dynamic-training",
    "name": "Dynamic Training"
   },
   {
    "id": "london-borough-of-lambeth",
    "name": "London Borough of Lambeth",
    "aliases": [
     "Lambeth Council",
     "local authority"
    ]
   },
   {
    "id": "new-city-college",
    "name": "New City College",
    "aliases": [
     "NCC"
    ]
   },
   {
    "id": "prospects",
    "name": "Prospects"
   },
   {
    "id": "reed-in-partnership",
    "name": "Reed in Partnership"
   },
   {
    "id": "rinova-ltd",
    "name": "Rinova Ltd"
   },
   {
    "id": "south-thames-college",
    "name": "South Thames College"
   }
  ],
  "offers": [
   {
    "id": "talks",
    "name": "Talks",
    "aliases": [
     "speakers"
    ]
   },
   {
    "id": "events",
    "name": "Events",
    "aliases": [
     "fairs"
    ]
   },
   {
    "id": "site-visits",
    "name": "Site visits",
    "aliases": [
     "workplace visits",
     "trips"
    ]
   },
   {
    "id": "work-experience",
    "name": "Work experience",
    "aliases": [
     "work shadowing",
     "job shadowing"
    ]
   },
   {
    "id": "work-placements",
    "name": "Work placements",
    "aliases": [
     "internships"
    ]
   },
   {
    "id": "apprenticeships",
    "name": "Apprenticeships"
   },
   {
    "id": "pilot-activities",
    "name": "Pilot activities with employers",
    "aliases": [
     "pilots",
     "employer encounters"
    ]
   },
   {
    "id": "links-with-employers",
    "name": "Links between schools and employers",
    "aliases": [
     "employer engagement",
     "partnerships"
    ]
   },
   {
    "id": "moving-into-work",
    "name": "Moving into work",
    "aliases": [
     "transitions",
     "destinations",
     "employment",
     "jobs"
    ]
   },
   {
    "id": "independent-living-skills",
    "name": "Independent living skills",
    "aliases": [
     "life skills",
     "independence"
    ]
   },
   {
    "id": "challenging-stereotypes",
    "name": "Challenging stereotypes",
    "aliases": [
     "stereotyping",
     "myths",
     "bias"
    ]
   },
   {
    "id": "labour-market-information",
    "name": "Labour market information",
    "aliases": [
     "LMI",
     "job market"
    ]
   },
   {
    "id": "careers-and-the-curriculum",
    "name": "Careers and the curriculum",
    "aliases": [
     "lessons"
    ]
   },
   {
    "id": "professional-development",
    "name": "Professional development for staff",
    "aliases": [
     "CPD",
     "INSET",
     "training for teachers",
     "staff training"
    ]
   }
  ]
 },
 "memberKinds": [
  {
   "id": "school",
   "one": "school",
   "other": "schools"
  },
  {
   "id": "secondary-school",
   "one": "secondary school",
   "other": "secondary schools"
  },
  {
   "id": "college",
   "one": "college",
   "other": "colleges"
  },
  {
   "id": "cross-regional-college",
   "one": "cross-regional college",
   "other": "cross-regional colleges"
  },
  {
   "id": "school-or-college",
   "one": "school or college",
   "other": "schools and colleges"
  },
  {
   "id": "secondary-school-or-college",
   "one": "secondary school or college",
   "other": "secondary schools and colleges"
  },
  {
   "id": "special-educational-needs-school",
   "one": "special educational needs school",
   "other": "special educational needs schools"
  },
  {
   "id": "pupil-referral-unit",
   "one": "pupil referral unit",
   "other": "pupil referral units"
  }
 ],
 "clusters": [
  {
   "id": "barnet-enfield",
   "name": "Barnet and Enfield Careers Cluster",
   "nameSource": "derived",
   "kind": "area",
   "summary": "Pupils at six schools in Barnet and Enfield meet employers through talks, events, site visits and work experience.",
   "lead": "reed-in-partnership",
   "boroughs": [
    "E09000003",
    "E09000010"
   ],
   "members": {
    "total": 6,
    "breakdown": [
     {
      "kind": "school",
      "count": 6
     }
    ]
   },
   "offers": [
    "talks",
    "events",
    "site-visits",
    "work-experience"
   ],
   "employers": {
    "named": [
     {
      "name": "Virgin Active"
     },
     {
      "name": "St John Ambulance"
     },
     {
      "name": "Santander"
     },
     {
      "name": "BNP Paribas"
     },
     {
      "name": "Baker McKenzie"
     },
     {
      "name": "EY"
     }
    ]
   },
   "websites": [
    "http://www.youngcareers.org.uk/"
   ],
   "contacts": [
    {
     "name": "Danielle Aliberti"
    }
   ]
  },
  {
   "id": "bexley-bromley-greenwich",
   "name": "Bexley, Bromley and Greenwich Careers Cluster",
   "nameSource": "derived",
   "kind": "area",
   "summary": "Schools and a college in three boroughs try out activities with employers, with a focus on white pupils eligible for free school meals.",
   "lead": "prospects",
   "boroughs": [
    "E09000004",
    "E09000006",
    "E09000011"
   ],
   "learners": [
    "free-school-meals"
   ],
   "members": {
    "total": 17,
    "breakdown": [
     {
      "kind": "secondary-school",
      "count": 16
     },
     {
      "kind": "cross-regional-college",
      "count": 1
     }
    ]
   },
   "pilots": {
    "what": "employer-based activities",
    "piloted": 18,
    "underWay": 8
   },
   "offers": [
    "work-placements",
    "pilot-activities",
    "professional-development"
   ],
   "employers": {
    "named": [
     {
      "name": "Thames Water"
     },
     {
      "name": "TfL"
     },
     {
      "name": "Cory Environmental",
      "publishedAs": "Corey Environmental"
     },
     {
      "name": "Western Homes"
     },
     {
      "name": "Marriott Hotels"
     },
     {
      "name": "Rose Bruford College",
      "publishedAs": "Rose Bruford",
      "type": "higher-education"
     },
     {
      "name": "Canterbury Christ Church University",
      "publishedAs": "Canterbury Christchurch",
      "type": "higher-education"
     }
    ]
   },
   "award": {
    "name": "Quality in Careers Standard",
    "progress": "Most of the schools are working towards it."
   },
   "contacts": [
    {
     "name": "Robert Neame"
    },
    {
     "name": "Andrew Cox"
    }
   ]
  },
  {
   "id": "brent-barnet",
   "name": "Brent and Barnet Careers Cluster",
   "nameSource": "derived",
   "kind": "area",
   "summary": "Schools and a college in Brent and Barnet try out activities with employers, with a focus on key groups of pupils.",
   "lead": "prospects",
   "boroughs": [
    "E09000005",
    "E09000003"
   ],
   "learners": [
    "special-educational-needs"
   ],
   "members": {
    "total": 12,
    "breakdown": [
     {
      "kind": "secondary-school",
      "count": 11
     },
     {
      "kind": "college",
      "count": 1
     }
    ]
   },
   "pilots": {
    "what": "employer-based activities",
    "piloted": 18,
    "underWay": 8
   },
   "offers": [
    "work-placements",
    "pilot-activities",
    "professional-development"
   ],
   "activities": [
    "A focus on key groups of pupils, among them those with special educational needs"
   ],
   "employers": {
    "named": [
     {
      "name": "IBM"
     },
     {
      "name": "EY"
     },
     {
      "name": "City of London"
     },
     {
      "name": "Barnet Homes"
     }
    ]
   },
   "contacts": [
    {
     "name": "Melanie Clarke"
    }
   ]
  },
  {
   "id": "creative-digital-careers",
   "name": "Creative Digital Careers",
   "nameSource": "stated",
   "kind": "sector",
   "summary": "Brings schools in six East London boroughs together with more than 70 employers in creative and digital work, from music therapy to ethical hacking.",
   "lead": "new-city-college",
   "boroughs": [
    "E09000025",
    "E09000030",
    "E09000012",
    "E09000011",
    "E09000031",
    "E09000002"
   ],
   "areaName": "East London Growth Boroughs",
   "sector": "creative-and-digital",
   "offers": [
    "events",
    "links-with-employers",
    "labour-market-information",
    "professional-development"
   ],
   "activities": [
    "Creative networking events",
    "Music therapy",
    "Ethical hacking",
    "Emerging technologies",
    "Training for tutors and pupils on labour market information",
    "Help for schools and employers to build long-term networks"
   ],
   "employers": {
    "moreThan": 70,
    "named": [
     {
      "name": "BBC"
     },
     {
      "name": "ITN"
     },
     {
      "name": "Photobox"
     },
     {
      "name": "Barbican"
     }
    ]
   },
   "websites": [
    "http://www.creativedigitalcareers.co.uk/"
   ],
   "contacts": [
    {
     "name": "Samantha Turner"
    }
   ]
  },
  {
   "id": "ealing-specialist",
   "name": "Ealing Specialist Careers Cluster",
   "nameSource": "stated",
   "kind": "area",
   "summary": "Employers lead activities at six schools for pupils with special educational needs and disabilities, tied to real job openings and to independent living skills.",
   "lead": "dynamic-training",
   "boroughs": [
    "E09000009"
   ],
   "learners": [
    "special-educational-needs-and-disabilities"
   ],
   "members": {
    "total": 6,
    "breakdown": [
     {
      "kind": "school",
      "count": 6
     }
    ]
   },
   "offers": [
    "moving-into-work",
    "independent-living-skills"
   ],
   "activities": [
    "Employer-led activities for SEND learners in all six schools",
    "Activities tied to real job openings and to independent living skills",
    "Complements what the borough already does on careers and SEND"
   ],
   "employers": {
    "named": [
     {
      "name": "Morrisons"
     },
     {
      "name": "Sky"
     },
     {
      "name": "DoubleTree by Hilton",
      "publishedAs": "Double Tree Hilton"
     },
     {
      "name": "McDonald's",
      "publishedAs": "McDonalds"
     }
    ]
   },
   "contacts": [
    {
     "name": "Angela George"
    }
   ]
  },
  {
   "id": "havering",
   "name": "Havering Careers Cluster",
   "nameSource": "derived",
   "kind": "area",
   "summary": "Schools and colleges in Havering try out activities with employers, with a focus on white pupils eligible for free school meals.",
   "lead": "prospects",
   "boroughs": [
    "E09000016"
   ],
   "learners": [
    "free-school-meals"
   ],
   "members": {
    "total": 12,
    "breakdown": [
     {
      "kind": "secondary-school",
      "count": 10
     },
     {
      "kind": "college",
      "count": 2
     }
    ]
   },
   "pilots": {
    "what": "employer-based activities",
    "piloted": 18,
    "underWay": 8
   },
   "offers": [
    "work-placements",
    "pilot-activities",
    "professional-development"
   ],
   "employers": {
    "named": [
     {
      "name": "TfL"
     },
     {
      "name": "CITB"
     },
     {
      "name": "BT"
     },
     {
      "name": "Tesco"
     },
     {
      "name": "Middleton Murray"
     }
    ]
   },
   "contacts": [
    {
     "name": "Malcolm Staunton"
    }
   ]
  },
  {
   "id": "islington",
   "name": "Islington Careers Cluster",
   "nameSource": "derived",
   "kind": "area",
   "summary": "Brings local schools in the borough and employers together, for young people at risk of not being in education, employment or training.",
   "lead": "city-and-islington-college",
   "boroughs": [
    "E09000019"
   ],
   "learners": [
    "not-in-education-employment-or-training"
   ],
   "offers": [
    "events",
    "links-with-employers",
    "professional-development"
   ],
   "activities": [
    "New ways for schools to engage with employers",
    "Ongoing training for teachers",
    "Events and workshops for pupils every term, with employers"
   ],
   "aims": [
    "More use of labour market information by schools",
    "Lasting links with local employers",
    "Fewer young people in Islington who are not in education, employment or training"
   ],
   "contacts": [
    {
     "name": "Kizito Anyanwu"
    }
   ]
  },
  {
   "id": "it-excellence",
   "name": "IT Excellence",
   "nameSource": "stated",
   "kind": "sector",
   "summary": "Pupils at six schools in three boroughs meet employers in IT through talks, events, site visits and work experience.",
   "lead": "reed-in-partnership",
   "boroughs": [
    "E09000003",
    "E09000009",
    "E09000031"
   ],
   "sector": "information-technology",
   "members": {
    "total": 6,
    "breakdown": [
     {
      "kind": "school",
      "count": 6
     }
    ]
   },
   "offers": [
    "talks",
    "events",
    "site-visits",
    "work-experience",
    "pilot-activities"
   ],
   "activities": [
    "Pilot activities developed with employers' time and resources"
   ],
   "employers": {
    "named": [
     {
      "name": "Instagram"
     },
     {
      "name": "Uber"
     },
     {
      "name": "Hotcourses"
     },
     {
      "name": "Addison Lee"
     }
    ]
   },
   "websites": [
    "http://www.youngcareers.org.uk/"
   ],
   "contacts": [
    {
     "name": "Danielle Aliberti"
    }
   ]
  },
  {
   "id": "lambeth",
   "name": "Lambeth Careers Cluster",
   "nameSource": "stated",
   "kind": "area",
   "summary": "Helps 17 secondary schools in Lambeth work with employers and take whole-school approaches to careers guidance.",
   "lead": "london-borough-of-lambeth",
   "partners": [
    "London South Bank University",
    "Lambeth College"
   ],
   "boroughs": [
    "E09000022"
   ],
   "members": {
    "total": 17,
    "breakdown": [
     {
      "kind": "secondary-school",
      "count": 17,
      "including": [
       {
        "kind": "special-educational-needs-school",
        "count": 3
       },
       {
        "kind": "pupil-referral-unit",
        "count": 1
       }
      ]
     }
    ]
   },
   "pilots": {
    "what": "employer-based projects",
    "piloted": 24
   },
   "offers": [
    "work-placements",
    "pilot-activities",
    "labour-market-information",
    "careers-and-the-curriculum",
    "professional-development"
   ],
   "activities": [
    "Use of labour market information in curriculum planning and guidance",
    "Support for leaders to take whole-school approaches to careers guidance"
   ],
   "employers": {
    "named": [
     {
      "name": "Sainsbury's"
     },
     {
      "name": "ACCA"
     },
     {
      "name": "Rail Delivery Group",
      "publishedAs": "Railway Delivery Group"
     },
     {
      "name": "King's College London",
      "publishedAs": "Kings College"
     },
     {
      "name": "Skanska"
     }
    ]
   },
   "award": {
    "name": "Quality in Careers award",
    "progress": "All 17 schools have completed stages 1 and 2 and moved on to stage 3.",
    "stagesCompleted": [
     1,
     2
    ],
    "stage": 3
   },
   "contacts": [
    {
     "name": "Juliet Williams"
    }
   ]
  },
  {
   "id": "newham",
   "name": "Newham Careers Cluster",
   "nameSource": "stated",
   "kind": "area",
   "summary": "Schools and colleges in Newham try out activities designed with employers and universities to match each school's needs.",
   "lead": "15billionebp",
   "boroughs": [
    "E09000025"
   ],
   "members": {
    "total": 9,
    "breakdown": [
     {
      "kind": "secondary-school-or-college",
      "count": 9
     }
    ]
   },
   "offers": [
    "apprenticeships",
    "pilot-activities",
    "labour-market-information",
    "careers-and-the-curriculum"
   ],
   "activities": [
    "Pilot activities designed with employers and universities to match each school's needs",
    "Key areas: apprenticeships, careers in the curriculum and local labour market information"
   ],
   "employers": {
    "named": [
     {
      "name": "RAF"
     },
     {
      "name": "London City Airport"
     },
     {
      "name": "T. Rowe Price",
      "publishedAs": "T.Rowe Price"
     },
     {
      "name": "Macfarlanes"
     }
    ]
   },
   "websites": [
    "http://www.15billionebp.org/",
    "http://www.15billionebp.wordpress.com/"
   ],
   "contacts": [
    {
     "name": "Rezaul Hussain"
    },
    {
     "name": "Anne-Marie Greenland"
    }
   ]
  },
  {
   "id": "pan-out",
   "name": "Pan Out",
   "nameSource": "stated",
   "kind": "sector",
   "summary": "Works with seven schools in Wandsworth and with employers against stereotypes about jobs in hospitality.",
   "lead": "rinova-ltd",
   "partners": [
    "Wandsworth Life Long Learning",
    "Learn, Train, Recruit"
   ],
   "boroughs": [
    "E09000032"
   ],
   "sector": "food-and-accommodation",
   "members": {
    "total": 7,
    "breakdown": [
     {
      "kind": "school",
      "count": 7
     }
    ]
   },
   "offers": [
    "challenging-stereotypes"
   ],
   "activities": [
    "Work with employers against stereotypes about jobs in hospitality"
   ],
   "employers": {
    "named": [
     {
      "name": "China Tang at The Dorchester"
     },
     {
      "name": "Kennel Club"
     },
     {
      "name": "London Cocktail Club"
     }
    ]
   },
   "websites": [
    "http://panout.london/"
   ],
   "contacts": [
    {
     "name": "Alexandra Walker"
    }
   ]
  },
  {
   "id": "wandsworth-ambitions",
   "name": "Wandsworth Ambitions Careers Cluster",
   "nameSource": "stated",
   "kind": "area",
   "summary": "Seven schools and colleges in Wandsworth make education relevant to the labour market and help pupils move on to employment and training.",
   "lead": "south-thames-college",
   "partners": [
    "London Borough of Wandsworth"
   ],
   "boroughs": [
    "E09000032"
   ],
   "members": {
    "total": 7,
    "breakdown": [
     {
      "kind": "school-or-college",
      "count": 7
     }
    ]
   },
   "offers": [
    "moving-into-work"
   ],
   "activities": [
    "Making education relevant to the labour market",
    "More successful moves from education to employment and training"
   ],
   "employers": {
    "named": [
     {
      "name": "Wandsworth Chamber of Commerce and its members"
     },
     {
      "name": "Tideway"
     },
     {
      "name": "Multiplex"
     },
     {
      "name": "Women in Games"
     },
     {
      "name": "St George's Hospital"
     },
     {
      "name": "Enable Leisure and Culture",
      "with": [
       "Chocolate Films",
       "Battersea Arts Centre"
      ]
     }
    ]
   },
   "contacts": [
    {
     "name": "Angela Browne"
    }
   ]
  }
 ]
};

export const boroughs: readonly ShortBorough[] = [
 {
  "name": "City of London",
  "authority": "City of London Corporation",
  "aliases": [
   "City",
   "The City",
   "City Corporation",
   "Corporation of London",
   "Square Mile",
   "The Square Mile",
   "City & County of the City of London",
   "CoL"
  ],
  "neighbours": [
   7,
   12,
   19,
   30,
   33
  ],
  "acrossTheThames": [
   22,
   28
  ],
  "hex": [
   4,
   3
  ],
  "labelPoint": [
   51.514,
   -0.084
  ]
 },
 {
  "name": "Barking and Dagenham",
  "aliases": [
   "Barking",
   "Dagenham",
   "B&D",
   "LB Barking and Dagenham",
   "LBBD"
  ],
  "neighbours": [
   16,
   25,
   26
  ],
  "acrossTheThames": [
   4,
   11
  ],
  "hex": [
   7,
   2
  ],
  "labelPoint": [
   51.54,
   0.137
  ]
 },
 {
  "name": "Barnet",
  "aliases": [
   "LBB"
  ],
  "neighbours": [
   5,
   7,
   10,
   14,
   15
  ],
  "acrossTheThames": [],
  "hex": [
   2,
   1
  ],
  "square": [
   3,
   1
  ],
  "labelPoint": [
   51.617,
   -0.213
  ]
 },
 {
  "name": "Bexley",
  "aliases": [
   "LBB"
  ],
  "neighbours": [
   6,
   11
  ],
  "acrossTheThames": [
   16
  ],
  "hex": [
   7,
   3
  ],
  "labelPoint": [
   51.45,
   0.129
  ]
 },
 {
  "name": "Brent",
  "aliases": [
   "LBB"
  ],
  "neighbours": [
   7,
   9,
   13,
   15,
   20,
   33
  ],
  "acrossTheThames": [],
  "hex": [
   2,
   2
  ],
  "labelPoint": [
   51.563,
   -0.285
  ]
 },
 {
  "name": "Bromley",
  "aliases": [
   "LBB"
  ],
  "neighbours": [
   8,
   11,
   22,
   23,
   28
  ],
  "acrossTheThames": [],
  "hex": [
   5,
   5
  ],
  "square": [
   6,
   4
  ],
  "labelPoint": [
   51.376,
   0.061
  ]
 },
 {
  "name": "Camden",
  "aliases": [
   "LBC"
  ],
  "neighbours": [
   14,
   19,
   33
  ],
  "acrossTheThames": [],
  "hex": [
   3,
   2
  ],
  "labelPoint": [
   51.554,
   -0.165
  ]
 },
 {
  "name": "Croydon",
  "aliases": [
   "LBC"
  ],
  "neighbours": [
   22,
   24,
   29
  ],
  "acrossTheThames": [],
  "hex": [
   4,
   5
  ],
  "square": [
   3,
   5
  ],
  "labelPoint": [
   51.358,
   -0.073
  ]
 },
 {
  "name": "Ealing",
  "aliases": [
   "LBE"
  ],
  "neighbours": [
   13,
   15,
   17,
   18
  ],
  "acrossTheThames": [],
  "hex": [
   1,
   2
  ],
  "labelPoint": [
   51.521,
   -0.339
  ]
 },
 {
  "name": "Enfield",
  "aliases": [
   "LBE"
  ],
  "neighbours": [
   14,
   31
  ],
  "acrossTheThames": [],
  "hex": [
   5,
   0
  ],
  "square": [
   4,
   0
  ],
  "labelPoint": [
   51.646,
   -0.074
  ]
 },
 {
  "name": "Greenwich",
  "authority": "Royal Borough of Greenwich",
  "aliases": [
   "Royal Greenwich",
   "London Borough of Greenwich",
   "RBG"
  ],
  "neighbours": [
   23
  ],
  "acrossTheThames": [
   25,
   30
  ],
  "hex": [
   6,
   3
  ],
  "labelPoint": [
   51.474,
   0.051
  ]
 },
 {
  "name": "Hackney",
  "aliases": [
   "LBH"
  ],
  "neighbours": [
   14,
   19,
   25,
   30,
   31
  ],
  "acrossTheThames": [],
  "hex": [
   5,
   2
  ],
  "labelPoint": [
   51.55,
   -0.055
  ]
 },
 {
  "name": "Hammersmith and Fulham",
  "authority": "London Borough of Hammersmith & Fulham",
  "aliases": [
   "Hammersmith",
   "Fulham",
   "H&F",
   "LB Hammersmith and Fulham",
   "LBHF"
  ],
  "neighbours": [
   18,
   20
  ],
  "acrossTheThames": [
   27,
   32
  ],
  "hex": [
   1,
   3
  ],
  "labelPoint": [
   51.479,
   -0.206
  ]
 },
 {
  "name": "Haringey",
  "aliases": [
   "Harringay",
   "LBH"
  ],
  "neighbours": [
   19,
   31
  ],
  "acrossTheThames": [],
  "hex": [
   4,
   1
  ],
  "labelPoint": [
   51.591,
   -0.105
  ]
 },
 {
  "name": "Harrow",
  "aliases": [
   "LBH"
  ],
  "neighbours": [
   17
  ],
  "acrossTheThames": [],
  "hex": [
   1,
   1
  ],
  "square": [
   2,
   1
  ],
  "labelPoint": [
   51.597,
   -0.354
  ]
 },
 {
  "name": "Havering",
  "aliases": [
   "LBH"
  ],
  "neighbours": [
   26
  ],
  "acrossTheThames": [],
  "hex": [
   7,
   1
  ],
  "labelPoint": [
   51.56,
   0.24
  ]
 },
 {
  "name": "Hillingdon",
  "aliases": [
   "LBH"
  ],
  "neighbours": [
   18
  ],
  "acrossTheThames": [],
  "hex": [
   0,
   2
  ],
  "labelPoint": [
   51.575,
   -0.437
  ]
 },
 {
  "name": "Hounslow",
  "aliases": [
   "LBH"
  ],
  "neighbours": [
   27
  ],
  "acrossTheThames": [],
  "hex": [
   0,
   3
  ],
  "labelPoint": [
   51.477,
   -0.35
  ]
 },
 {
  "name": "Islington",
  "aliases": [
   "LBI"
  ],
  "neighbours": [],
  "acrossTheThames": [],
  "hex": [
   4,
   2
  ],
  "labelPoint": [
   51.545,
   -0.105
  ]
 },
 {
  "name": "Kensington and Chelsea",
  "authority": "Royal Borough of Kensington and Chelsea",
  "aliases": [
   "Kensington",
   "Chelsea",
   "K&C",
   "RBKC"
  ],
  "neighbours": [
   33
  ],
  "acrossTheThames": [
   32
  ],
  "hex": [
   2,
   3
  ],
  "labelPoint": [
   51.489,
   -0.181
  ]
 },
 {
  "name": "Kingston upon Thames",
  "authority": "Royal Borough of Kingston upon Thames",
  "aliases": [
   "Kingston",
   "Royal Kingston",
   "Royal Borough of Kingston",
   "Kingston on Thames",
   "RBK",
   "RBKuT"
  ],
  "neighbours": [
   24,
   27,
   29,
   32
  ],
  "acrossTheThames": [],
  "hex": [
   2,
   5
  ],
  "square": [
   1,
   5
  ],
  "labelPoint": [
   51.396,
   -0.279
  ]
 },
 {
  "name": "Lambeth",
  "aliases": [
   "LBL"
  ],
  "neighbours": [
   24,
   28,
   32
  ],
  "acrossTheThames": [
   33
  ],
  "hex": [
   4,
   4
  ],
  "square": [
   3,
   4
  ],
  "labelPoint": [
   51.46,
   -0.123
  ]
 },
 {
  "name": "Lewisham",
  "aliases": [
   "LBL"
  ],
  "neighbours": [
   28
  ],
  "acrossTheThames": [
   30
  ],
  "hex": [
   6,
   4
  ],
  "square": [
   5,
   4
  ],
  "labelPoint": [
   51.443,
   -0.015
  ]
 },
 {
  "name": "Merton",
  "aliases": [
   "LBM"
  ],
  "neighbours": [
   29,
   32
  ],
  "acrossTheThames": [],
  "hex": [
   3,
   5
  ],
  "square": [
   2,
   5
  ],
  "labelPoint": [
   51.411,
   -0.21
  ]
 },
 {
  "name": "Newham",
  "aliases": [
   "LBN"
  ],
  "neighbours": [
   26,
   30,
   31
  ],
  "acrossTheThames": [],
  "hex": [
   6,
   2
  ],
  "labelPoint": [
   51.527,
   0.036
  ]
 },
 {
  "name": "Redbridge",
  "aliases": [
   "LBR"
  ],
  "neighbours": [
   31
  ],
  "acrossTheThames": [],
  "hex": [
   6,
   1
  ],
  "labelPoint": [
   51.579,
   0.087
  ]
 },
 {
  "name": "Richmond upon Thames",
  "aliases": [
   "Richmond",
   "Richmond on Thames",
   "LBRuT",
   "LBR"
  ],
  "neighbours": [
   32
  ],
  "acrossTheThames": [],
  "hex": [
   2,
   4
  ],
  "square": [
   1,
   4
  ],
  "labelPoint": [
   51.428,
   -0.353
  ]
 },
 {
  "name": "Southwark",
  "aliases": [
   "LBS"
  ],
  "neighbours": [],
  "acrossTheThames": [
   30
  ],
  "hex": [
   5,
   4
  ],
  "square": [
   4,
   4
  ],
  "labelPoint": [
   51.485,
   -0.079
  ]
 },
 {
  "name": "Sutton",
  "aliases": [
   "LBS"
  ],
  "neighbours": [],
  "acrossTheThames": [],
  "hex": [
   4,
   6
  ],
  "square": [
   2,
   6
  ],
  "labelPoint": [
   51.363,
   -0.168
  ]
 },
 {
  "name": "Tower Hamlets",
  "aliases": [
   "T Hamlets",
   "LBTH"
  ],
  "neighbours": [],
  "acrossTheThames": [],
  "hex": [
   5,
   3
  ],
  "labelPoint": [
   51.523,
   -0.035
  ]
 },
 {
  "name": "Waltham Forest",
  "aliases": [
   "W Forest",
   "LBWF"
  ],
  "neighbours": [],
  "acrossTheThames": [],
  "hex": [
   5,
   1
  ],
  "labelPoint": [
   51.581,
   -0.02
  ]
 },
 {
  "name": "Wandsworth",
  "aliases": [
   "LBW"
  ],
  "neighbours": [],
  "acrossTheThames": [
   33
  ],
  "hex": [
   3,
   4
  ],
  "square": [
   2,
   4
  ],
  "labelPoint": [
   51.452,
   -0.172
  ]
 },
 {
  "name": "Westminster",
  "authority": "City of Westminster",
  "aliases": [
   "Westminster City Council",
   "Westminster City",
   "London Borough of Westminster",
   "WCC"
  ],
  "neighbours": [],
  "acrossTheThames": [],
  "hex": [
   3,
   3
  ],
  "labelPoint": [
   51.521,
   -0.171
  ]
 }
];
