import type {ComponentChildren} from 'preact';

interface Column {
  readonly key: string;
  readonly title: string;
  /** Numbers stand at the end of their column. */
  readonly end?: boolean;
}

interface Props {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where the page is too narrow for it. */
export function Table({name, columns, children}: Props) {
  return (
    <div class="table-room">
      <table class={`table table-${name}`}>
        <thead>
          <tr>
            {columns.map(({key, title, end}) => (
              <th key={key} scope="col" class={end ? 'end' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
