// A link to a place in the workbook; where it is gone, the reason stands below.
import { Link } from "@fluentui/react-components";
import { useState, type FC, type ReactNode } from "react";
import { usePane } from "../context";
import { ExcelNotice } from "./Notice";

interface GoToProps {
  readonly sheet: string;
  readonly address?: string;
  /** For those who do not see where the link stands. */
  readonly label: string;
  readonly children: ReactNode;
}

export const GoTo: FC<GoToProps> = ({ sheet, address, label, children }) => {
  const { actions } = usePane();
  const [failed, setFailed] = useState<{ readonly error: unknown }>();
  return (
    <>
      <Link as="button" inline aria-label={label} onClick={() => void go()}>
        {children}
      </Link>
      {failed && <ExcelNotice error={failed.error} />}
    </>
  );

  async function go(): Promise<void> {
    try {
      await actions.goTo(sheet, ...(address === undefined ? [] : [address]));
      setFailed(undefined);
    } catch (error) {
      setFailed({ error });
    }
  }
};
