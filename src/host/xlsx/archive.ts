// The zip around the parts: fixed dates when packing, declared sizes looked at before anything is unpacked.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { XlsxError } from "./refusal";

/** Part names without a leading slash ("xl/workbook.xml") and their text. */
export type Parts = Map<string, string>;

/** Bytes of the file, number of parts, bytes of one part and of all parts when unpacked. */
export const limits = { file: 64 * 2 ** 20, parts: 5000, part: 96 * 2 ** 20, total: 192 * 2 ** 20 } as const;

/** The date that every entry carries: the same snapshot gives the same bytes. Local time, because zip stores local time. */
const entryDate = new Date(1980, 0, 1, 12);

/** @returns the zip; the same parts in the same order give the same bytes */
export const pack = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, content]) => [name, strToU8(content)])), { mtime: entryDate, level: 6 });

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Whether the bytes hold this text as UTF-16, the way a compound file names its streams. */
function holdsUtf16(bytes: Uint8Array, wanted: string): boolean {
  const first = wanted.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if ([...wanted].every((character, index) => bytes[at + 2 * index] === character.charCodeAt(0) && bytes[at + 2 * index + 1] === 0))
      return true;
  }
  return false;
}

/** Whether an entry's general purpose flags say that it is encrypted. */
const hasEncryptedEntry = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 3, 4) && ((bytes[6] ?? 0) & 1) === 1;

/**
 * The XML parts of a file. Pictures, macros and the like are not unpacked at all.
 * A part that is larger than it declared is cut off at the declared size, so a lie costs no memory.
 * @throws XlsxError not-a-zip, not-a-workbook, encrypted, old-format, too-large
 */
export function unpack(bytes: Uint8Array): Parts {
  if (bytes.length > limits.file) throw new XlsxError({ code: "too-large", what: "file", found: bytes.length, limit: limits.file });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new XlsxError({ code: holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "old-format" });
  if (!startsWith(bytes, 0x50, 0x4b)) throw new XlsxError({ code: "not-a-zip" });
  if (hasEncryptedEntry(bytes)) throw new XlsxError({ code: "encrypted" });
  let count = 0;
  let total = 0;
  const parts: Parts = new Map();
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > limits.parts) throw new XlsxError({ code: "too-large", what: "parts", found: count, limit: limits.parts });
        if (!/\.(xml|rels)$/i.test(name)) return false;
        if (originalSize > limits.part) throw new XlsxError({ code: "too-large", what: "part", found: originalSize, limit: limits.part });
        total += originalSize;
        if (total > limits.total) throw new XlsxError({ code: "too-large", what: "parts", found: total, limit: limits.total });
        return true;
      },
    });
    for (const [name, content] of Object.entries(entries))
      parts.set(
        name.replace(/^\/|\\/g, (slash) => (slash === "\\" ? "/" : "")),
        decode(content),
      );
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    // fflate's own errors (bad lengths, unknown compression): the archive is damaged.
    throw new XlsxError({ code: "not-a-zip" });
  }
  return parts;
}

/** UTF-8, or UTF-16 with its byte order mark, as XML allows. */
function decode(content: Uint8Array): string {
  if (startsWith(content, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(content);
  if (startsWith(content, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(content);
  return strFromU8(content);
}
