// Makes X.509 certificates (RFC 5280) for servers of tests: Node can sign, but has nothing that writes them.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const SEQUENCE = 0x30;
const SET = 0x31;
const DAY = 86_400_000;

/** A value in DER: what it is, how long it is, what it holds. */
function der(tag, ...parts) {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** An object identifier, its bytes in hexadecimal. */
const oid = (bytes) => der(0x06, Buffer.from(bytes, 'hex'));

const ECDSA_WITH_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const SUBJECT_ALT_NAME = oid('551d11');
const BASIC_CONSTRAINTS = oid('551d13');

const nameOf = (name) => der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(0x0c, name))));
const time = (date) => der(0x18, `${date.toISOString().replace(/[-:T]|\..*/g, '')}Z`);
const extension = (id, value) => der(SEQUENCE, id, der(0x04, der(SEQUENCE, ...value)));
const altName = (host) => (/^[\d.]+$/.test(host) ? der(0x87, host.split('.').map(Number)) : der(0x82, host));

/**
 * A certificate with its key, signed by `issuer` or by itself.
 * `from` and `until` are in days from now; `hosts` are names or addresses (IPv4) for which it is good.
 */
export function makeCertificate({ name, hosts = [], issuer, from = -2, until = 30 }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Date.now();
  const extensions = hosts.length
    ? extension(SUBJECT_ALT_NAME, hosts.map(altName))
    : extension(BASIC_CONSTRAINTS, [der(0x01, [0xff])]);
  const certificate = der(
    SEQUENCE,
    der(0xa0, der(0x02, [2])),
    der(0x02, [1], randomBytes(8)),
    ECDSA_WITH_SHA256,
    nameOf(issuer?.name ?? name),
    der(SEQUENCE, time(new Date(now + from * DAY)), time(new Date(now + until * DAY))),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, extensions)),
  );
  const signature = sign('sha256', certificate, issuer?.privateKey ?? privateKey);
  const whole = der(SEQUENCE, certificate, ECDSA_WITH_SHA256, der(0x03, [0], signature));
  const lines = whole.toString('base64').match(/.{1,64}/g).join('\n');
  return {
    name,
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
