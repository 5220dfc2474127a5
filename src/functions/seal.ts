// Knows XD.SEAL: a fingerprint of values, to see whether they were changed.
import { seal } from "../model/seal";
import { defineFunction, grid, type Words } from "./define";

const definition = defineFunction({
  id: "SEAL",
  params: { range: grid() },
  returns: "texts",
  compute: ({ range }) => [[seal(range)]],
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Short fingerprint of values and shape: another one shows that a figure was changed. Formats do not count. Not a protection.",
      params: { range: "The cells; an empty cell counts as 0." },
    },
    "zh-CN": {
      description: "数值与区域形状的简短指纹：指纹不同说明数据被改动。不受格式影响；不是安全保护。",
      params: { range: "单元格区域；空单元格按 0 计。" },
    },
  },
  source: {
    "en-US": "Steps of Fowler, Noll and Vo, mixing constants of Appleby's MurmurHash3. A fingerprint, no protection.",
    "zh-CN": "Fowler、Noll、Vo 的步骤与 Appleby MurmurHash3 的混合常数。仅为指纹，不提供安全保护。",
  },
  terms: { "en-US": "signature, hash, checksum, changed since signing", "zh-CN": "签名, 哈希, 校验, 篡改" },
  example: { formula: '=XD.SEAL({1,"IT";2,3})', shows: [["HVJT-31A0-WD33"]] },
});
