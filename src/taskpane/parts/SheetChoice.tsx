// Which of several sheets of one kind a page speaks of; nothing is asked where there is only one.
import { Field as Labelled, Select } from "@fluentui/react-components";
import type { FC } from "react";
import type { StandingCells } from "../../excel/read";

interface SheetChoiceProps {
  readonly label: string;
  readonly sheets: readonly Pick<StandingCells, "id" | "name">[];
  readonly chosen: Pick<StandingCells, "id"> | undefined;
  readonly isDisabled?: boolean;
  readonly onChoose: (id: string) => void;
}

export const SheetChoice: FC<SheetChoiceProps> = ({ label, sheets, chosen, isDisabled = false, onChoose }) =>
  sheets.length > 1 && (
    <Labelled label={label}>
      <Select value={chosen?.id ?? ""} disabled={isDisabled} onChange={(_, { value }) => onChoose(value)}>
        {sheets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Labelled>
  );
