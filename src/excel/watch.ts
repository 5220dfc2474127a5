// Tells when something in the workbook changed. What changed is never taken from the event: it is incomplete (officejs.md E 13).

/**
 * Calls back after this user's change of any cell and after sheets come or go; the answer ends it. Changes of others who edit
 * the same workbook are theirs to look at. Listening reads nothing and writes nothing, so Undo stays as it is.
 */
export async function watch(changed: () => void): Promise<() => void> {
  const tell = (event: { readonly source: Excel.EventSource | "Local" | "Remote" }): Promise<void> =>
    Promise.resolve(event.source === "Remote" ? undefined : changed());
  const handlers = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const added = [sheets.onChanged.add(tell), sheets.onAdded.add(tell), sheets.onDeleted.add(tell)];
    await context.sync();
    return added as OfficeExtension.EventHandlerResult<unknown>[];
  });
  const [first] = handlers;
  if (!first) return () => undefined;
  return () => {
    // Only the context that added a handler can take it away. A workbook that is being closed no longer answers, and need not.
    void Excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}
