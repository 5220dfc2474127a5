// Workbooks from and to the person's disk.
import type { Host, WorkbookSnapshot } from "../host";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a new workbook holds. */
export const emptyWorkbook: WorkbookSnapshot = {
  sheets: [
    {
      name: "Sheet1",
      visibility: "Visible",
      showGridlines: true,
      showHeadings: true,
      columns: [],
      rows: [],
      cells: [],
      merges: [],
      names: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
    },
  ],
  names: [],
  styles: [],
  activeSheet: "Sheet1",
};

/** Whether anything would be lost with it. */
export const isEmpty = ({ sheets }: WorkbookSnapshot): boolean =>
  sheets.every(({ cells, charts }) => cells.length === 0 && charts.length === 0);

/** @throws XlsxError where it is no workbook; the one that is open stays */
export async function openFile(host: Host, file: File): Promise<void> {
  const { open } = await import("../host/xlsx");
  await host.load(await open(new Uint8Array(await file.arrayBuffer())));
}

export async function downloadFile(host: Host, name: string): Promise<void> {
  const { save } = await import("../host/xlsx");
  downloadBytes(await save(await host.snapshot()), name);
}

export function downloadBytes(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: xlsxType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
