import {countOf, type Receipt, type What, type Where, whats, wheres} from '../../engine/report/receipt';
import {useView} from '../../ui/view';
import {leftOutOf} from '../document/left-out';
import {SafeToShare} from '../document/safe-to-share';

interface Row {
  readonly where: Where;
  readonly what: What;
  readonly count: number;
}

const rowsOf = (receipt: Receipt): readonly Row[] =>
  wheres.flatMap(where =>
    whats.flatMap(what => {
      const count = receipt[where]?.[what] ?? 0;
      return count > 0 ? [{where, what, count}] : [];
    }),
  );

/** How many values of what kind were left out, and where. */
export function ReceiptTable({receipt}: {readonly receipt: Receipt}) {
  const {t} = useView();
  return (
    <>
      <SafeToShare receipt={leftOutOf(receipt)} />
      {countOf(receipt) > 0 && (
        <details class="card">
          <summary>{t('report.receipt.title')}</summary>
          <div class="table-room">
            <table class="receipt">
              <thead>
                <tr>
                  <th scope="col">{t('report.receipt.where')}</th>
                  <th scope="col">{t('report.receipt.what')}</th>
                  <th scope="col">{t('report.receipt.count')}</th>
                </tr>
              </thead>
              <tbody>
                {rowsOf(receipt).map(({where, what, count}) => (
                  <tr key={where + what}>
                    <td>{t(`report.receipt.wheres.${where}`)}</td>
                    <td>{t(`report.receipt.whats.${what}`)}</td>
                    <td>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {countOf(receipt, 'id') > 0 && <p class="card-note">{t('report.receipt.ids')}</p>}
        </details>
      )}
    </>
  );
}
