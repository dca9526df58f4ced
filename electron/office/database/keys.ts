/** The school's keys and what is derived from them. They are in memory only while the school is unlocked. */
import { hkdfSync } from 'node:crypto';

/**
 * Random keys of 32 bytes by name. `data` opens everything that all staff may open. Further ones (psychology and
 * health notes, for some roles only) get a name here and are wrapped for the accounts that may have them.
 */
export interface Keys {
  data: Buffer;
}

/** What a key is derived for. Backups carry the database's own key: VACUUM INTO keeps it. */
export type KeyPurpose = 'database' | 'audit' | 'vault' | 'package';

/** 32 bytes for one purpose (HKDF-SHA256, RFC 5869), so that no key does two jobs. */
export function deriveKey(keys: Keys, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', keys.data, Buffer.alloc(0), `tongjia ${purpose} 1`, 32));
}
