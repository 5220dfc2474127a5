// Finds a browser for the tests and starts it: BROWSER_PATH, the one that comes with the packages, or an installed one.
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const installed = [
  ...["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"].map((name) => `/usr/bin/${name}`),
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((path) =>
      join(process.env[name] ?? "C:\\", path),
    ),
  ),
];

/** The packaged browser asks for Lambda's surroundings, and for fonts where a bare system has no list of them. */
async function packaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  process.env.TMPDIR ??= tmpdir();
  const { default: sparticuz } = await import("@sparticuz/chromium");
  const path = await sparticuz.executablePath();
  if (!existsSync("/etc/fonts/fonts.conf")) {
    const folder = join(process.env.TMPDIR, "xd-fonts");
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${process.env.TMPDIR}/fonts</dir><dir>${homedir()}/.fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    );
    process.env.FONTCONFIG_PATH = folder;
  }
  return path;
}

/**
 * Starts a browser that tests connect to.
 * @returns what playwright's launchServer answers
 * @throws Error with one sentence where there is no browser
 */
export async function launch() {
  const path = process.env.BROWSER_PATH ?? (await packaged().catch(() => undefined)) ?? installed.find((one) => existsSync(one));
  if (!path) throw new Error("No browser was found for the tests: install Chrome, Edge or Chromium, or name one in BROWSER_PATH.");
  // Its profile is its own and goes with it.
  return chromium.launchServer({
    executablePath: path,
    args: flags,
    headless: true,
    env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), "xd-home-")) },
  });
}
