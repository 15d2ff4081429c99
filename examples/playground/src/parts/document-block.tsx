import type { Block, Cell, TableBlock, Text } from 'ntm-rules/documents';

function Runs({ text }: { readonly text: Text }) {
  if (typeof text === 'string') return <>{text}</>;
  return <>{text.map((run) => (typeof run === 'string' ? run : run.bold === true ? <b>{run.text}</b> : run.text))}</>;
}

const cellOf = (cell: TableBlock['body'][number][number]): Cell => (typeof cell === 'object' && 'text' in cell ? cell : { text: cell });

function Row({ cells, scope }: { readonly cells: TableBlock['body'][number]; readonly scope: 'row' | 'col' }) {
  return (
    <tr>
      {cells.map(cellOf).map(({ text, align, isHeader, isShaded, columnSpan, rowSpan }, column) => {
        const classes = [...(align === 'center' ? ['centred'] : []), ...(isShaded === true ? ['shaded'] : [])].join(' ');
        const shared = { key: column, class: classes, colSpan: columnSpan ?? 1, rowSpan: rowSpan ?? 1 };
        return scope === 'col' || isHeader === true ? (
          <th {...shared} scope={scope}>
            <Runs text={text} />
          </th>
        ) : (
          <td {...shared}>
            <Runs text={text} />
          </td>
        );
      })}
    </tr>
  );
}

function Table({ block: { columns, head, body } }: { readonly block: TableBlock }) {
  const whole = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  return (
    <table class={columns.length > 6 ? 'narrow-cells' : ''}>
      <colgroup>
        {columns.map(({ width = 1 }, index) => (
          <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      {head.length === 0 ? null : (
        <thead>
          {head.map((cells, index) => (
            <Row key={index} cells={cells} scope="col" />
          ))}
        </thead>
      )}
      <tbody>
        {body.map((cells, index) => (
          <Row key={index} cells={cells} scope="row" />
        ))}
      </tbody>
    </table>
  );
}

/** A block of a document of the library, of the kinds that the one page is made of; others are for the files that are taken away. */
export function DocumentBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Runs text={block.text} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Runs text={block.text} />
        </p>
      );
    case 'note':
      return (
        <div class={block.tone === 'assumed' ? 'caveat assumed' : 'caveat'}>
          {block.paragraphs.map((text, index) => (
            <p key={index}>
              <Runs text={text} />
            </p>
          ))}
        </div>
      );
    case 'list': {
      const List = block.isOrdered === true ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((text, index) => (
            <li key={index}>
              <Runs text={text} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table block={block} />;
    default:
      return null;
  }
}
