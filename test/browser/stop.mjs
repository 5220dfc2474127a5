// After the browser tests.
export default async function stop() {
  const { server, browser } = globalThis.xdBrowserTests ?? {};
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
}
