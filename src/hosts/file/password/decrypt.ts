import type { Steps } from "../../../workbook/steps";
import { agile } from "./agile";
import { standard } from "./standard";

/**
 * The archive in an encrypted one ([MS-OFFCRYPTO]), given its two streams; undefined where the password is another, or
 * the encryption one that neither Excel 2007 (standard) nor a later one (agile) writes. Pure JavaScript, because pages
 * of plain http have no ciphers of the browser's. Throws FileUnreadable: damaged, encrypted.
 */
export function* decrypting(
  info: Uint8Array,
  encrypted: Uint8Array,
  password: string,
): Steps<Uint8Array | undefined> {
  if (info.length < 8 || encrypted.length < 8) return undefined;
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  const letters = new Uint8Array(password.length * 2);
  for (let i = 0; i < password.length; i++) {
    new DataView(letters.buffer).setUint16(i * 2, password.charCodeAt(i), true);
  }
  if (major === 4 && minor === 4) return yield* agile(info.subarray(8), encrypted, letters);
  if (major >= 2 && major <= 4 && minor === 2) return yield* standard(info.subarray(4), encrypted, letters);
  return undefined;
}
