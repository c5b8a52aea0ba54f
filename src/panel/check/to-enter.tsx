import {useState} from 'preact/hooks';
import {exemption, type ListForm, listAs, listForms} from '../../engine/check/it/lists';
import {hintsFor} from '../../engine/check/it/recognised';
import type {CheckState} from '../../engine/check/state';
import type {Texts} from '../../texts/say';
import {useView} from '../../ui/view';
import {ChoiceOf} from './choice-of';
import {CopyText} from './copy-text';

function AllowList({texts}: {readonly texts: Texts}) {
  const {t} = useView();
  const [form, setForm] = useState<ListForm>('plain');
  const list = listAs[form](texts);
  return (
    <>
      <h4>{t('check.it.list')}</h4>
      <ChoiceOf
        legend={t('check.it.form')}
        values={listForms}
        chosen={form}
        nameOf={value => t(`check.it.forms.${value}`)}
        choose={setForm}
      />
      <textarea aria-label={t('check.it.list')} readOnly rows={8} wrap="off" lang={texts.language.code} value={list} />
      <CopyText label={t('check.it.copyList')} text={list} />
    </>
  );
}

function Exemption() {
  const {t} = useView();
  return (
    <>
      <h4>{t('check.it.exemption')}</h4>
      <textarea aria-label={t('check.it.exemption')} readOnly rows={8} wrap="off" lang="en" value={exemption()} />
      <CopyText label={t('check.it.copyExemption')} text={exemption()} />
    </>
  );
}

/** Where it is set in what was recognised; nothing where that is not known. */
function Hints({state}: {readonly state: CheckState}) {
  const {t} = useView();
  return hintsFor(state).map(({product, exempt, allow}) => (
    <div key={product} class="for-it-hint">
      <h4>{t('check.it.hint', {product})}</h4>
      <dl>
        {exempt && <dt>{t('check.it.exempt')}</dt>}
        {exempt && <dd lang="en">{exempt}</dd>}
        {allow && <dt>{t('check.it.permit')}</dt>}
        {allow && <dd lang="en">{allow}</dd>}
      </dl>
      <p class="for-it-note">{t('check.it.hintNote')}</p>
    </div>
  ));
}

interface Props {
  readonly state: CheckState;
  readonly texts: Texts;
}

/** What those who run a network enter, and where. */
export const ToEnter = ({state, texts}: Props) => (
  <>
    <AllowList texts={texts} />
    <Exemption />
    <Hints state={state} />
  </>
);
