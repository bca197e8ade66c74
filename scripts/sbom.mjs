import { createRequire } from 'node:module';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { v5 as nameBased } from 'uuid';

const require = createRequire(import.meta.url);
const { version: toolVersion } = require('@cyclonedx/cyclonedx-library/package.json');
const tool = new Models.Tool({ vendor: '@cyclonedx', name: 'cyclonedx-library', version: toolVersion });
const licences = new Contrib.License.Factories.LicenseFactory();

const addressOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A hash as the web writes it, `sha384-` and base64, as CycloneDX does. */
function hashOf(integrity) {
  const [algorithm, digest] = integrity.split(/-(.*)/s);
  const name = { sha384: Enums.HashAlgorithm['SHA-384'], sha512: Enums.HashAlgorithm['SHA-512'] }[algorithm];
  return new Models.HashDictionary([[name, Buffer.from(digest, 'base64').toString('hex')]]);
}

const property = (name, value) => new Models.Property(`careers-clusters:${name}`, value);

function packageComponent({ name, version, license, integrity, files }) {
  const address = addressOf(name, version);
  return new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: address,
    purl: address,
    version,
    scope: Enums.ComponentScope.Required,
    licenses: new Models.LicenseRepository([licences.makeFromString(license)]),
    hashes: hashOf(integrity),
    properties: new Models.PropertyRepository(files.map((file) => property('is in', file))),
  });
}

const fileComponent = ({ file, hash, use }) =>
  new Models.Component(Enums.ComponentType.File, file, {
    bomRef: `file:${file}`,
    hashes: hashOf(hash),
    properties: new Models.PropertyRepository([property('is loaded', use)]),
  });

/**
 * A bill of materials (CycloneDX 1.6, JSON) of what is shipped: the files that a page can load, the packages inside of
 * them, and those that npm installs beside. The same facts give the same bytes: it bears no time, and its serial number
 * is made of what it says.
 *
 * @param facts  as `readFacts` of scripts/evidence.mjs gives them
 */
export function sbom({ name, version, license, description, files, packages }) {
  const whole = new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: addressOf(name, version),
    purl: addressOf(name, version),
    version,
    description,
    licenses: new Models.LicenseRepository([licences.makeFromString(license)]),
  });
  const components = new Map(packages.map((each) => [each.name, packageComponent(each)]));
  for (const { name: user, uses } of packages) {
    for (const used of uses) components.get(user).dependencies.add(components.get(used).bomRef);
  }
  for (const each of files) {
    const component = fileComponent(each);
    for (const inside of each.packages) component.dependencies.add(components.get(inside).bomRef);
    components.set(`file ${each.file}`, component);
    whole.dependencies.add(component.bomRef);
  }
  for (const { name: direct, isDirect } of packages) {
    if (isDirect) whole.dependencies.add(components.get(direct).bomRef);
  }
  const tools = new Models.Tools({ tools: new Models.ToolRepository([tool]) });
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: whole, tools }),
    components: new Models.ComponentRepository(components.values()),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  const write = () => serializer.serialize(bom, { sortLists: true, space: 2 });
  bom.serialNumber = `urn:uuid:${nameBased(write(), nameBased.URL)}`;
  return `${write()}\n`;
}
