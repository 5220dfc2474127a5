// What stands in the forms, kept with the workbook so that closing the pane loses nothing.

const key = "xd_drafts";

export const keptDrafts = (): Promise<string | undefined> =>
  Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject || typeof setting.value !== "string" ? undefined : setting.value;
  });

/** @param text undefined takes away what was kept */
export const keepDrafts = (text: string | undefined): Promise<void> =>
  Excel.run(async (context) => {
    const { settings } = context.workbook;
    if (text !== undefined) settings.add(key, text);
    else {
      const kept = settings.getItemOrNullObject(key);
      await context.sync();
      if (!kept.isNullObject) kept.delete();
    }
    await context.sync();
  });
