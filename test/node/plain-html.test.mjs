import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundledDirectory, Directory } from '../../dist/directory/index.js';
import { clusterHtml, directoryHtml } from '../../dist/html/index.js';

const { data, boroughs } = bundledDirectory;
const lambeth = bundledDirectory.cluster('lambeth');
const ids = (html) => [...html.matchAll(/<article data-cluster="([^"]*)">/g)].map(([, id]) => id);
const boroughCode = (name) => boroughs.find((borough) => borough.name === name).code;

/** Every tag that is opened is closed, in order. */
function assertBalanced(html) {
  const open = [];
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (end) assert.equal(open.pop(), name);
    else open.push(name);
  }
  assert.deepEqual(open, []);
}

describe('a cluster as plain HTML', () => {
  test('says what its card says, in that order', () => {
    const html = clusterHtml(lambeth, bundledDirectory);
    const inOrder = [
      '<article data-cluster="lambeth">', '<h3>Lambeth Careers Cluster</h3>', '<li>Area cluster</li>', lambeth.summary,
      '<dt>Borough</dt>', '<dd>Lambeth</dd>', '<dt>Led by</dt>', 'London Borough of Lambeth, with London South Bank',
      '<details>', '<summary>Full details of Lambeth Careers Cluster</summary>', '<dt>What it offers</dt>',
      '<dt>Employers and partners</dt>', 'Skanska', '<dt>Members</dt>',
      '17 secondary schools, including 3 special educational needs schools and 1 pupil referral unit',
      '<dt>Quality award</dt>', '<dt>Contact</dt>', '<dd>Juliet Williams</dd>', '</details>', '</article>',
    ];
    const places = inOrder.map((text) => html.indexOf(text));
    for (const [index, place] of places.entries()) assert.ok(place >= 0, inOrder[index]);
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    assertBalanced(html);
  });

  test('has its heading at the level asked for', () => {
    assert.match(clusterHtml(lambeth, bundledDirectory, { headingLevel: 2 }), /<h2>Lambeth Careers Cluster<\/h2>/);
  });

  test('leaves people\'s names out where asked to', () => {
    const html = clusterHtml(lambeth, bundledDirectory, { hideContacts: true });
    assert.doesNotMatch(html, /Juliet|Contact/);
    assert.match(html, /Quality award/);
  });

  test('is unfolded where asked to', () => {
    assert.match(clusterHtml(lambeth, bundledDirectory, { open: true }), /<details open>[^]*<\/details>/);
  });

  test('links its websites', () => {
    const html = clusterHtml(bundledDirectory.cluster('pan-out'), bundledDirectory);
    assert.match(html, /<dd><a href="http:\/\/panout\.london\/">panout\.london<\/a><\/dd>/);
  });

  test('says the least number of employers before it names some', () => {
    const html = clusterHtml(bundledDirectory.cluster('creative-digital-careers'), bundledDirectory);
    assert.match(html, /<dd>\s*More than 70 employers, among them:\s*<ul>\s*<li>BBC<\/li>/);
  });

  test('takes nothing in its texts for markup, and no address for a link that is no web address', () => {
    const nasty = '<b onclick="x">&\'</b>';
    const cluster = {
      ...lambeth,
      id: `a"${nasty}`, name: nasty, summary: nasty, areaName: nasty, partners: [nasty], activities: [nasty, nasty],
      contacts: [{ name: nasty }], websites: ['javascript:alert(1)', 'https://example.org/?a=1&b="2"'],
    };
    const html = clusterHtml(cluster, new Directory({ ...data, clusters: [cluster] }, boroughs));
    assert.doesNotMatch(html, /<b|onclick="|href="javascript/);
    assert.match(html, /<h3>&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;&lt;\/b&gt;<\/h3>/);
    assert.match(html, /href="https:\/\/example\.org\/\?a=1&amp;b=&quot;2&quot;"/);
    assertBalanced(html);
  });
});

describe('a directory as plain HTML', () => {
  test('has every cluster by name, how many there are, and where they come from', () => {
    const html = directoryHtml(bundledDirectory);
    assert.match(html, /<p data-cluster>12 clusters<\/p>/);
    assert.deepEqual(ids(html), data.clusters.map(({ id }) => id));
    assert.ok(html.includes(data.status.text.replaceAll('\'', '&#39;')));
    assert.match(html, /Source: <a href="https:\/\/www\.london\.gov\.uk\/">Mayor of London and London Assembly<\/a>/);
    for (const statement of data.licence.attribution) assert.ok(html.includes(statement));
    assert.match(html, new RegExp(`<a href="${data.licence.url}">${data.licence.name}</a>`));
    assertBalanced(html);
  });

  test('is marked as ours in each of its parts, by which what an editor has moved is known again', () => {
    const tops = directoryHtml(bundledDirectory, { limit: 2 }).match(/^<(?!\/).*?>/gm);
    assert.ok(tops.length > 5);
    for (const top of tops) assert.match(top, /^<(p data-cluster|article data-cluster="[a-z-]+")>$/);
  });

  test('says which boroughs have how many clusters, as the picker does', () => {
    const html = directoryHtml(bundledDirectory);
    assert.match(html, /<p data-cluster>Boroughs: Barking and Dagenham \(1 cluster\), Barnet \(3 clusters\), /);
    assert.doesNotMatch(html, /Camden/);
  });

  test('needs no script, style, class or id', () => {
    assert.doesNotMatch(directoryHtml(bundledDirectory), /<script|<style|\s(style|class|id|on\w+)=/);
  });

  test('keeps to a filter and says so', () => {
    const html = directoryHtml(bundledDirectory, { filter: { borough: [boroughCode('Barnet')] } });
    assert.match(html, /<p data-cluster>3 clusters in Barnet<\/p>/);
    assert.deepEqual(ids(html), ['barnet-enfield', 'brent-barnet', 'it-excellence']);
    assert.doesNotMatch(html, /Boroughs: /);
  });

  test('names of several boroughs that are fixed those that have clusters, and says what else is fixed', () => {
    const borough = ['Barnet', 'Camden', 'Ealing'].map(boroughCode);
    const html = directoryHtml(bundledDirectory, { filter: { borough, kind: ['area', 'sector'] } });
    assert.match(html, /<p data-cluster>Boroughs: Barnet \(3 clusters\) and Ealing \(2 clusters\)\.<\/p>/);
    assert.match(html, /<p data-cluster>4 clusters in Barnet, Camden or Ealing \u00b7 Area cluster \u00b7 Sector cluster<\/p>/);
  });

  test('shows as many as asked for, and says that there are more', () => {
    assert.equal(ids(directoryHtml(bundledDirectory, { limit: 5 })).length, 5);
    assert.match(directoryHtml(bundledDirectory, { limit: 5 }), /<p data-cluster>12 clusters<\/p>[^]*<p data-cluster>Page 1 of 3<\/p>/);
    const all = directoryHtml(bundledDirectory, { limit: 0 });
    assert.equal(ids(all).length, 12);
    assert.doesNotMatch(all, /Page/);
  });

  test('shows one or two chosen clusters unfolded, as the element does', () => {
    const one = directoryHtml(bundledDirectory, { filter: { only: ['lambeth'] } });
    assert.match(one, /<details open>/);
    assert.doesNotMatch(directoryHtml(bundledDirectory), /<details open>/);
  });

  test('says that there is none', () => {
    const html = directoryHtml(bundledDirectory, { filter: { borough: [boroughCode('Camden')] } });
    assert.match(html, /<p data-cluster>No clusters in Camden<\/p>/);
    assert.match(html, /<p data-cluster>No cluster works in Camden\. Neighbouring boroughs have clusters: Barnet, Brent/);
    assert.deepEqual(ids(html), []);
  });

  test('has the order asked for', () => {
    const members = ids(directoryHtml(bundledDirectory, { sort: 'members' }));
    const total = (id) => bundledDirectory.cluster(id).members?.total ?? -1;
    assert.deepEqual(members.map(total), members.map(total).toSorted((a, b) => b - a));
    assert.notDeepEqual(members, data.clusters.map(({ id }) => id));
  });

  test('passes on the heading level, and leaves names out of what is searched too', () => {
    const options = { headingLevel: 4, hideContacts: true, filter: { text: 'Juliet Williams' } };
    assert.deepEqual(ids(directoryHtml(bundledDirectory, options)), []);
    const html = directoryHtml(bundledDirectory, { ...options, hideContacts: false });
    assert.match(html, /<h4>Lambeth Careers Cluster<\/h4>/);
  });
});
