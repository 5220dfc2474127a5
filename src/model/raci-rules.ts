// Knows the rules about the columns' names, beside those about the letters: who is named, and whether they are still in the project.
import type { Severity } from "./raci";

/** A broken rule about role names. Columns count from 0. */
export type RosterViolation =
  | {
      readonly rule: "department-as-role";
      readonly severity: Severity;
      readonly column: number;
      readonly facts: { readonly columns: readonly number[] };
    }
  | { readonly rule: "stale-role"; readonly severity: Severity; readonly column: number; readonly facts: { readonly name: string } }
  | { readonly rule: "role-without-name"; readonly severity: Severity; readonly column: number; readonly facts: object };

/** Ends of names of departments: nobody can be asked there by name. */
const department = /(部|部门|中心|事业部|科室|处室|办公室|委员会|小组|团队)$|\b(department|dept\.?|division|team|unit|committee|office)$/iu;

/**
 * True where a name is a department's and not a post's or a person's.
 *
 * @example isDepartment("财务部") // true
 * @example isDepartment("财务总监") // false
 */
export const isDepartment = (name: string): boolean => department.test(name.trim());

/**
 * Broken rules about the names of the columns. Departments are remarked on once, at the first of them.
 *
 * @param known names that the project has; where none are given nothing is stale
 * @example checkRoster(["IT", "财务部", "销售部"]).map(({ column }) => column) // [1]
 * @example checkRoster(["IT", "QA"], ["IT"]).map(({ rule }) => rule) // ["stale-role"]
 */
export function checkRoster(roles: readonly string[], known: readonly string[] = []): RosterViolation[] {
  const columns = roles.flatMap((role, column) => (isDepartment(role) ? [column] : []));
  const [first] = columns;
  const plain = (name: string): string => name.normalize("NFKC").trim().toLowerCase();
  const there = new Set(known.map(plain));
  return [
    ...roles.flatMap((role, column): RosterViolation[] =>
      plain(role) === "" ? [{ rule: "role-without-name", severity: "warning", column, facts: {} }] : [],
    ),
    ...(first === undefined ? [] : [{ rule: "department-as-role" as const, severity: "note" as const, column: first, facts: { columns } }]),
    ...(there.size === 0
      ? []
      : roles.flatMap((role, column): RosterViolation[] =>
          plain(role) === "" || there.has(plain(role)) ? [] : [{ rule: "stale-role", severity: "warning", column, facts: { name: role } }],
        )),
  ];
}
