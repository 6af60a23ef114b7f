// Makes, signs, checks and reads signed results. Pure functions; the caller passes WebCrypto.
export { claimsOf } from './claims.mjs';
export { didOf } from './did_key.mjs';
export { integrity } from './encoding.mjs';
export { issue } from './issue.mjs';
export { makeCredential } from './make.mjs';
export { outcome } from './outcome.mjs';
export { replay } from './replay.mjs';
export { sign } from './proof.mjs';
export { signJws } from './jws.mjs';
export { verify } from './verify.mjs';
