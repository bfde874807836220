// A certificate authority of the test's own, made by OpenSSL's program; nobody else's machine trusts it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const openssl = (...words) => execFileSync('openssl', words, { stdio: ['ignore', 'ignore', 'pipe'] });

// In `folder`: ca.pem, and server.pem and server.key for 127.0.0.1 alone.
export function makeAuthority(folder) {
  const at = (name) => join(folder, name);
  const newKey = (name) => openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', at(name));
  newKey('ca.key');
  openssl('req', '-x509', '-new', '-key', at('ca.key'), '-days', '2', '-subj', '/CN=Peers test authority', '-out', at('ca.pem'));
  newKey('server.key');
  openssl('req', '-new', '-key', at('server.key'), '-subj', '/CN=peers hub', '-out', at('server.csr'));
  writeFileSync(at('server.ext'), 'subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n');
  openssl('x509', '-req', '-in', at('server.csr'), '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2',
    '-extfile', at('server.ext'), '-out', at('server.pem'));
  return { file: at('ca.pem'), pem: readFileSync(at('ca.pem')), certificateFile: at('server.pem'), keyFile: at('server.key') };
}
