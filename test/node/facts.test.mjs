// What the source says, a fact a line, written down apart from the data so that a slip in one shows against the other.
// The tables are made of "cluster | question | answer"; a test for each line asks the data the question, and another
// sees to it that the data know no further answer.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boroughs, directory } from './support/data.mjs';

const FACTS = `
barnet-enfield | name derived | Barnet and Enfield Careers Cluster
barnet-enfield | kind | Area cluster
barnet-enfield | led by | Reed in Partnership
barnet-enfield | borough | Barnet
barnet-enfield | borough | Enfield
barnet-enfield | members in all | 6
barnet-enfield | members | 6 schools
barnet-enfield | employer | Virgin Active
barnet-enfield | employer | St John Ambulance
barnet-enfield | employer | Santander
barnet-enfield | employer | BNP Paribas
barnet-enfield | employer | Baker McKenzie
barnet-enfield | employer | EY
barnet-enfield | website | www.youngcareers.org.uk
barnet-enfield | contact | Danielle Aliberti

bexley-bromley-greenwich | name derived | Bexley, Bromley and Greenwich Careers Cluster
bexley-bromley-greenwich | kind | Area cluster
bexley-bromley-greenwich | led by | Prospects
bexley-bromley-greenwich | borough | Bexley
bexley-bromley-greenwich | borough | Bromley
bexley-bromley-greenwich | borough | Greenwich
bexley-bromley-greenwich | learners | White pupils eligible for free school meals
bexley-bromley-greenwich | members in all | 17
bexley-bromley-greenwich | members | 16 secondary schools
bexley-bromley-greenwich | members | 1 cross-regional college
bexley-bromley-greenwich | piloted | 18 employer-based activities
bexley-bromley-greenwich | under way | 8
bexley-bromley-greenwich | employer | Thames Water
bexley-bromley-greenwich | employer | TfL
bexley-bromley-greenwich | employer | Cory Environmental
bexley-bromley-greenwich | employer | Western Homes
bexley-bromley-greenwich | employer | Marriott Hotels
bexley-bromley-greenwich | higher education | Rose Bruford College
bexley-bromley-greenwich | higher education | Canterbury Christ Church University
bexley-bromley-greenwich | printed as | Cory Environmental: Corey Environmental
bexley-bromley-greenwich | printed as | Rose Bruford College: Rose Bruford
bexley-bromley-greenwich | printed as | Canterbury Christ Church University: Canterbury Christchurch
bexley-bromley-greenwich | award | Quality in Careers Standard
bexley-bromley-greenwich | contact | Robert Neame
bexley-bromley-greenwich | contact | Andrew Cox

brent-barnet | name derived | Brent and Barnet Careers Cluster
brent-barnet | kind | Area cluster
brent-barnet | led by | Prospects
brent-barnet | borough | Brent
brent-barnet | borough | Barnet
brent-barnet | learners | Pupils with special educational needs
brent-barnet | members in all | 12
brent-barnet | members | 11 secondary schools
brent-barnet | members | 1 college
brent-barnet | piloted | 18 employer-based activities
brent-barnet | under way | 8
brent-barnet | employer | IBM
brent-barnet | employer | EY
brent-barnet | employer | City of London
brent-barnet | employer | Barnet Homes
brent-barnet | contact | Melanie Clarke

creative-digital-careers | name stated | Creative Digital Careers
creative-digital-careers | kind | Sector cluster
creative-digital-careers | led by | New City College
creative-digital-careers | area | East London Growth Boroughs
creative-digital-careers | borough | Newham
creative-digital-careers | borough | Tower Hamlets
creative-digital-careers | borough | Hackney
creative-digital-careers | borough | Greenwich
creative-digital-careers | borough | Waltham Forest
creative-digital-careers | borough | Barking and Dagenham
creative-digital-careers | sector | Creative and digital
creative-digital-careers | employers, more than | 70
creative-digital-careers | employer | BBC
creative-digital-careers | employer | ITN
creative-digital-careers | employer | Photobox
creative-digital-careers | employer | Barbican
creative-digital-careers | website | www.creativedigitalcareers.co.uk
creative-digital-careers | contact | Samantha Turner

ealing-specialist | name stated | Ealing Specialist Careers Cluster
ealing-specialist | kind | Area cluster
ealing-specialist | led by | Dynamic Training
ealing-specialist | borough | Ealing
ealing-specialist | learners | Pupils with special educational needs and disabilities
ealing-specialist | members in all | 6
ealing-specialist | members | 6 schools
ealing-specialist | employer | Morrisons
ealing-specialist | employer | Sky
ealing-specialist | employer | DoubleTree by Hilton
ealing-specialist | employer | McDonald's
ealing-specialist | printed as | DoubleTree by Hilton: Double Tree Hilton
ealing-specialist | printed as | McDonald's: McDonalds
ealing-specialist | contact | Angela George

havering | name derived | Havering Careers Cluster
havering | kind | Area cluster
havering | led by | Prospects
havering | borough | Havering
havering | learners | White pupils eligible for free school meals
havering | members in all | 12
havering | members | 10 secondary schools
havering | members | 2 colleges
havering | piloted | 18 employer-based activities
havering | under way | 8
havering | employer | TfL
havering | employer | CITB
havering | employer | BT
havering | employer | Tesco
havering | employer | Middleton Murray
havering | contact | Malcolm Staunton

islington | name derived | Islington Careers Cluster
islington | kind | Area cluster
islington | led by | City and Islington College
islington | borough | Islington
islington | learners | Young people at risk of not being in education, employment or training
islington | contact | Kizito Anyanwu

it-excellence | name stated | IT Excellence
it-excellence | kind | Sector cluster
it-excellence | led by | Reed in Partnership
it-excellence | borough | Barnet
it-excellence | borough | Ealing
it-excellence | borough | Waltham Forest
it-excellence | sector | Information technology
it-excellence | members in all | 6
it-excellence | members | 6 schools
it-excellence | employer | Instagram
it-excellence | employer | Uber
it-excellence | employer | Hotcourses
it-excellence | employer | Addison Lee
it-excellence | website | www.youngcareers.org.uk
it-excellence | contact | Danielle Aliberti

lambeth | name stated | Lambeth Careers Cluster
lambeth | kind | Area cluster
lambeth | led by | London Borough of Lambeth
lambeth | works with | London South Bank University
lambeth | works with | Lambeth College
lambeth | borough | Lambeth
lambeth | members in all | 17
lambeth | members | 17 secondary schools
lambeth | of which | 3 special educational needs schools
lambeth | of which | 1 pupil referral unit
lambeth | piloted | 24 employer-based projects
lambeth | employer | Sainsbury's
lambeth | employer | ACCA
lambeth | employer | Rail Delivery Group
lambeth | employer | King's College London
lambeth | employer | Skanska
lambeth | printed as | Rail Delivery Group: Railway Delivery Group
lambeth | printed as | King's College London: Kings College
lambeth | award | Quality in Careers award
lambeth | award stage completed | 1
lambeth | award stage completed | 2
lambeth | award stage | 3
lambeth | contact | Juliet Williams

newham | name stated | Newham Careers Cluster
newham | kind | Area cluster
newham | led by | 15billionebp
newham | borough | Newham
newham | members in all | 9
newham | members | 9 secondary schools and colleges
newham | employer | RAF
newham | employer | London City Airport
newham | employer | T. Rowe Price
newham | employer | Macfarlanes
newham | printed as | T. Rowe Price: T.Rowe Price
newham | website | www.15billionebp.org
newham | website | www.15billionebp.wordpress.com
newham | contact | Rezaul Hussain
newham | contact | Anne-Marie Greenland

pan-out | name stated | Pan Out
pan-out | kind | Sector cluster
pan-out | led by | Rinova Ltd
pan-out | works with | Wandsworth Life Long Learning
pan-out | works with | Learn, Train, Recruit
pan-out | borough | Wandsworth
pan-out | sector | Food and accommodation
pan-out | members in all | 7
pan-out | members | 7 schools
pan-out | employer | China Tang at The Dorchester
pan-out | employer | Kennel Club
pan-out | employer | London Cocktail Club
pan-out | website | panout.london
pan-out | contact | Alexandra Walker

wandsworth-ambitions | name stated | Wandsworth Ambitions Careers Cluster
wandsworth-ambitions | kind | Area cluster
wandsworth-ambitions | led by | South Thames College
wandsworth-ambitions | works with | London Borough of Wandsworth
wandsworth-ambitions | borough | Wandsworth
wandsworth-ambitions | members in all | 7
wandsworth-ambitions | members | 7 schools and colleges
wandsworth-ambitions | employer | Wandsworth Chamber of Commerce and its members
wandsworth-ambitions | employer | Tideway
wandsworth-ambitions | employer | Multiplex
wandsworth-ambitions | employer | Women in Games
wandsworth-ambitions | employer | St George's Hospital
wandsworth-ambitions | employer | Enable Leisure and Culture
wandsworth-ambitions | through | Enable Leisure and Culture: Chocolate Films
wandsworth-ambitions | through | Enable Leisure and Culture: Battersea Arts Centre
wandsworth-ambitions | contact | Angela Browne
`;

/** What a cluster does and wants: the answer is the words that one phrase of the data holds, in any order. */
const DEEDS = `
barnet-enfield | does | talks
barnet-enfield | does | events
barnet-enfield | does | site visits
barnet-enfield | does | work experience
bexley-bromley-greenwich | does | pilot activities employers
bexley-bromley-greenwich | does | work placements
bexley-bromley-greenwich | does | professional development staff
bexley-bromley-greenwich | award progress | most schools working towards
brent-barnet | does | pilot activities employers
brent-barnet | does | work placements
brent-barnet | does | professional development staff
brent-barnet | does | key groups pupils special educational needs
creative-digital-careers | does | creative networking events
creative-digital-careers | does | music therapy
creative-digital-careers | does | ethical hacking
creative-digital-careers | does | emerging technologies
creative-digital-careers | does | training tutors pupils labour market information
creative-digital-careers | does | help schools employers long-term networks
ealing-specialist | does | employer-led activities SEND all six schools
ealing-specialist | does | activities tied real job openings
ealing-specialist | does | activities tied independent living skills
ealing-specialist | does | complements borough careers SEND
havering | does | pilot activities employers
havering | does | work placements
havering | does | professional development staff
islington | does | local schools borough
islington | does | new ways schools engage employers
islington | does | ongoing training teachers
islington | does | events pupils every term employers
islington | does | workshops pupils every term employers
islington | aims at | more labour market information schools
islington | aims at | lasting links local employers
islington | aims at | fewer young people Islington not in education, employment or training
it-excellence | does | talks
it-excellence | does | events
it-excellence | does | site visits
it-excellence | does | work experience
it-excellence | does | pilot activities employers' time resources
lambeth | does | pilot activities employers
lambeth | does | work placements
lambeth | does | professional development staff
lambeth | does | labour market information curriculum planning guidance
lambeth | does | support leaders whole-school approaches careers guidance
lambeth | award progress | all 17 completed stages 1 2 stage 3
newham | does | pilot activities designed employers universities match each school's needs
newham | does | key areas apprenticeships
newham | does | key areas careers in the curriculum
newham | does | key areas local labour market information
newham | does | apprenticeships
newham | does | labour market information
pan-out | does | employers against stereotypes jobs hospitality
wandsworth-ambitions | does | education relevant labour market
wandsworth-ambitions | does | more successful moves education employment training
`;

const EMPLOYERLESS = ['islington'];
const MEMBERLESS = ['creative-digital-careers', 'islington'];

const BOROUGHS_WITHOUT = [
  'Camden', 'City of London', 'Croydon', 'Hammersmith and Fulham', 'Haringey', 'Harrow', 'Hillingdon', 'Hounslow',
  'Kensington and Chelsea', 'Kingston upon Thames', 'Lewisham', 'Merton', 'Redbridge', 'Richmond upon Thames',
  'Southwark', 'Sutton', 'Westminster',
];

const rowsOf = (table) =>
  table.split('\n').filter(Boolean).map((line) => {
    const [id, question, answer] = line.split(' | ');
    return { id, question, answer };
  });

const clusterOf = (id) => {
  const cluster = directory.clusters.find((other) => other.id === id);
  assert.ok(cluster, `there is no cluster ${id}`);
  return cluster;
};

const termName = (taxonomy, id) => directory.taxonomies[taxonomy].find((term) => term.id === id)?.name;

const wordCount = ({ kind, count }) => {
  const { one, other } = directory.memberKinds.find(({ id }) => id === kind);
  return `${count} ${count === 1 ? one : other}`;
};

const present = (value) => (value === undefined ? [] : [String(value)]);

const namedBy = ({ employers }) => employers?.named ?? [];

/** For each question, all the answers that a cluster's record gives. */
const ANSWERS = {
  'name stated': ({ name, nameSource }) => (nameSource === 'stated' ? [name] : []),
  'name derived': ({ name, nameSource }) => (nameSource === 'derived' ? [name] : []),
  kind: ({ kind }) => [termName('kind', kind)],
  'led by': ({ lead }) => [termName('lead', lead)],
  'works with': ({ partners = [] }) => partners,
  area: ({ areaName }) => present(areaName),
  borough: (cluster) => cluster.boroughs.map((code) => boroughs.find((borough) => borough.code === code)?.name),
  sector: ({ sector }) => (sector ? [termName('sector', sector)] : []),
  learners: ({ learners = [] }) => learners.map((id) => termName('learners', id)),
  'members in all': ({ members }) => present(members?.total),
  members: ({ members }) => (members?.breakdown ?? []).map(wordCount),
  'of which': ({ members }) => (members?.breakdown ?? []).flatMap(({ including = [] }) => including.map(wordCount)),
  piloted: ({ pilots }) => (pilots ? [`${pilots.piloted} ${pilots.what}`] : []),
  'under way': ({ pilots }) => present(pilots?.underWay),
  employer: (cluster) => namedBy(cluster).filter(({ type }) => !type).map(({ name }) => name),
  'higher education': (cluster) =>
    namedBy(cluster).filter(({ type }) => type === 'higher-education').map(({ name }) => name),
  'printed as': (cluster) =>
    namedBy(cluster).filter(({ publishedAs }) => publishedAs).map(({ name, publishedAs }) => `${name}: ${publishedAs}`),
  through: (cluster) =>
    namedBy(cluster).flatMap(({ name, with: others = [] }) => others.map((other) => `${name}: ${other}`)),
  'employers, more than': ({ employers }) => present(employers?.moreThan),
  award: ({ award }) => present(award?.name),
  'award stage completed': ({ award }) => (award?.stagesCompleted ?? []).map(String),
  'award stage': ({ award }) => present(award?.stage),
  website: ({ websites = [] }) => websites.map((address) => address.replace(/^http:\/\/(.*)\/$/, '$1')),
  contact: ({ contacts = [] }) => contacts.map(({ name }) => name),
};

/** For each question, the phrases that may hold the answer. */
const PHRASES = {
  does: ({ offers, activities = [], summary }) => [
    ...offers.map((id) => termName('offers', id)),
    ...activities,
    summary,
  ],
  'aims at': ({ aims = [] }) => aims,
  'award progress': ({ award }) => present(award?.progress),
};

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu);

describe('each fact of the source is in the data', () => {
  for (const { id, question, answer } of rowsOf(FACTS)) {
    test(`${id}: ${question}: ${answer}`, () => {
      const answers = ANSWERS[question](clusterOf(id));
      assert.ok(answers.includes(answer), `instead there is ${JSON.stringify(answers)}`);
    });
  }

  for (const { id, question, answer } of rowsOf(DEEDS)) {
    test(`${id}: ${question}: ${answer}`, () => {
      const phrases = PHRASES[question](clusterOf(id));
      const holdsAll = (phrase) => wordsOf(answer).every((word) => wordsOf(phrase).includes(word));
      assert.ok(phrases.some(holdsAll), `no phrase holds all of these words: ${JSON.stringify(phrases)}`);
    });
  }
});

describe('nothing is in the data that the source does not say', () => {
  const rows = rowsOf(FACTS);

  test('the twelve clusters are these, in the order of their names', () => {
    const ids = [...new Set(rows.map(({ id }) => id))];
    assert.deepEqual(directory.clusters.map(({ id }) => id), ids);
    const names = directory.clusters.map(({ name }) => name);
    assert.deepEqual(names, names.toSorted(new Intl.Collator('en').compare));
  });

  for (const cluster of directory.clusters) {
    test(`${cluster.id}: no further answer, and the answers in this order`, () => {
      const expected = rows.filter(({ id }) => id === cluster.id);
      for (const [question, answer] of Object.entries(ANSWERS)) {
        const answers = expected.filter((row) => row.question === question).map((row) => row.answer);
        assert.deepEqual(answer(cluster), answers, question);
      }
    });
  }

  for (const id of MEMBERLESS) {
    test(`${id}: no number of members`, () => assert.equal('members' in clusterOf(id), false));
  }

  for (const id of EMPLOYERLESS) {
    test(`${id}: no employer`, () => assert.equal('employers' in clusterOf(id), false));
  }

  test('no e-mail address, phone number or date', () => {
    const texts = JSON.stringify(directory.clusters);
    assert.doesNotMatch(texts, /@|mailto:|tel:|\b0\d{3,}|\b(19|20)\d\d\b/);
  });

  test('a contact is a name and no more', () => {
    for (const contact of directory.clusters.flatMap(({ contacts = [] }) => contacts)) {
      assert.deepEqual(Object.keys(contact), ['name']);
    }
  });

  test('a website is the host that the source prints, with the scheme a browser assumes', () => {
    for (const address of directory.clusters.flatMap(({ websites = [] }) => websites)) {
      assert.match(address, /^http:\/\/[a-z0-9.]+\/$/);
    }
  });
});

describe('boroughs', () => {
  const served = new Set(directory.clusters.flatMap((cluster) => cluster.boroughs));

  test('33 authorities, of which 16 have a cluster', () => {
    assert.equal(boroughs.length, 33);
    assert.equal(served.size, 16);
  });

  test('exactly these 17 have none', () => {
    assert.deepEqual(
      boroughs.filter(({ code }) => !served.has(code)).map(({ name }) => name).toSorted(),
      BOROUGHS_WITHOUT.toSorted(),
    );
  });

  test('the City of London is an employer and not a place that is served', () => {
    assert.deepEqual(
      directory.clusters.filter((cluster) => namedBy(cluster).some(({ name }) => name === 'City of London'))
        .map(({ id }) => id),
      ['brent-barnet'],
    );
    assert.equal(served.has('E09000001'), false);
  });
});

describe('the programme', () => {
  const { programme, source, licence, status, asOf } = directory;
  const { successor, activities: [tryingOut, helpingTeachers, supportingPupils] } = programme;
  const attribution = licence.attribution.join(' ');

  /** For each fact what the data say, and what the source says or a piece of it. */
  const PROGRAMME = {
    'it is called Careers Clusters': [programme.name, 'Careers Clusters'],
    'there are 12 clusters': [programme.clusters, 12],
    'as many as are listed': [programme.clusters, directory.clusters.length],
    'nine are purely geographic': [programme.geographicOnly, 9],
    'nine are listed as area clusters': [directory.clusters.filter(({ kind }) => kind === 'area').length, 9],
    'three are also sector-based': [programme.sectorBased, 3],
    'three are listed as sector clusters': [directory.clusters.filter(({ kind }) => kind === 'sector').length, 3],
    'their sectors': [
      programme.sectors.map((id) => termName('sector', id)),
      ['Creative and digital', 'Food and accommodation', 'Information technology'],
    ],
    'funded by the European Social Fund': [programme.funder.name, 'European Social Fund'],
    'the page shows its logo': [programme.funder.shownBy, /logo/],
    'contract managed by': [programme.contractManager, 'Education and Skills Funding Agency'],
    'Project Oracle': [programme.qualityStandard.organisation, 'Project Oracle'],
    'its Standard 1': [programme.qualityStandard.standard, 1],
    'validates theories of change and evaluation plans': [
      programme.qualityStandard.validates,
      ['theories of change', 'evaluation plans'],
    ],
    'reached by all': [programme.qualityStandard.reachedBy, 'all clusters'],
    'works with senior leadership teams': [programme.worksWith, /senior leadership teams/],
    'in secondary schools and further education colleges': [
      programme.worksWith,
      /secondary schools and further education colleges/,
    ],
    'to design good careers guidance': [programme.purpose, /good careers guidance for pupils/],
    'does three things': [programme.activities.length, 3],
    'tries out employer-based activities': [tryingOut, /^Trying out employer-based activities for pupils/],
    'helps teachers understand job opportunities': [helpingTeachers, /teachers understand London's job opportunities/],
    'supports into work placements and internships': [supportingPupils, /work placements and internships/],
    'questions go to a contact address that is not given': [programme.questions, /contact address.*not given/],
    'accessible formats are asked for in an online form': [programme.accessibleFormats.requestBy, 'online form'],
    'saying which format and which assistive technology': [
      programme.accessibleFormats.requestSays,
      ['which format', 'which assistive technology'],
    ],
    'answered within 5 working days': [programme.accessibleFormats.answeredWithinWorkingDays, 5],
    'the source is the Mayor of London and London Assembly': [source.name, 'Mayor of London and London Assembly'],
    'its address': [source.url, 'https://www.london.gov.uk/'],
    'the page carries no date': [asOf, null],
    'the programme has ended': [status.code, 'ended'],
    'four hubs followed': [successor.count, 4],
    'the London Careers Hubs': [successor.name, 'London Careers Hubs'],
    'from September 2021': [successor.from, '2021-09'],
    'extended to August 2026': [successor.until, '2026-08'],
    'by these Mayoral decisions': [successor.decisions.map(({ id }) => id), ['MD2796', 'MD3309']],
    'visitors are told where it comes from': [status.text, /the Mayor of London's website described them/],
    'visitors are told that it has ended': [status.text, /European Social Fund programme behind them has ended/],
    'visitors are told what followed': [status.text, /four London Careers Hubs followed from September 2021/],
    'Open Government Licence': [licence.name, 'Open Government Licence v3.0'],
    'attribution of the clusters': [attribution, /Mayor of London and London Assembly.*Open Government Licence/],
    'attribution of statistics': [attribution, /Contains National Statistics data © Crown copyright/],
    'attribution of maps': [attribution, /contains Ordnance Survey data © Crown copyright/],
  };

  for (const [fact, [said, expected]] of Object.entries(PROGRAMME)) {
    test(fact, () => (expected instanceof RegExp ? assert.match(said, expected) : assert.deepEqual(said, expected)));
  }

  test('18 piloted and 8 under way stand in the three clusters of Prospects alone', () => {
    const both = directory.clusters.filter(({ pilots }) => pilots?.piloted === 18 && pilots.underWay === 8);
    const ofProspects = directory.clusters.filter(({ lead }) => termName('lead', lead) === 'Prospects');
    assert.equal(both.length, 3);
    assert.deepEqual(both, ofProspects);
  });
});
