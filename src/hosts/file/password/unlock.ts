import { inSlices, slices, type Slices } from "../../../workbook/slices";
import { streamOf } from "./compound";

/**
 * Excel encrypts a workbook whose structure is protected, and those of some other programs, with a password of its own
 * that it tries on every file: nobody is ever asked for it.
 */
const EXCELS_OWN = "VelvetSweatshop";

/**
 * The workbook in a file that Excel opens without asking, though it is encrypted; undefined for every other file, which
 * is opened as it is, and refused there if need be. Throws FileUnreadable, Stopped.
 */
export async function unlocked(bytes: Uint8Array, going: Slices = slices()): Promise<Uint8Array | undefined> {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return undefined;
  const info = streamOf(bytes, "EncryptionInfo");
  const encrypted = info && streamOf(bytes, "EncryptedPackage");
  if (!encrypted) return undefined;
  // Ciphers are a bundle of their own, which hardly any file needs.
  const { decrypting } = await import(/* webpackChunkName: "password" */ "./decrypt");
  return inSlices(decrypting(info, encrypted, EXCELS_OWN), going);
}
