// Routes and paths are inverses of one another.
import fc from "fast-check";
import { fromPath, plainRoutes, sheetIds, toPath, type Route } from "./route";

const routes: readonly Route[] = [...plainRoutes, ...sheetIds.map((id): Route => ({ page: "sheet", id }))];

it("gives every route a path of its own", () => {
  expect(new Set(routes.map(toPath)).size).toBe(routes.length);
});

it("comes back from the path to the route", () => {
  fc.assert(fc.property(fc.constantFrom(...routes), (route) => expect(fromPath(toPath(route))).toEqual(route)));
});

it("comes back from any path to a route whose path is known, and from a known path to itself", () => {
  const paths = fc.oneof(
    fc.constantFrom(...routes.map(toPath)),
    fc.string(),
    fc.string().map((text) => `/sheet/${text}`),
    fc.string().map((text) => `/${text}`),
  );
  fc.assert(
    fc.property(paths, (path) => {
      const again = toPath(fromPath(path));
      expect(routes.map(toPath)).toContain(again);
      if (routes.map(toPath).includes(path)) expect(again).toBe(path);
      else expect(again).toBe("/");
    }),
  );
});
