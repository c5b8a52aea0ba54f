import {useEffect, useState} from 'preact/hooks';
import {ask} from '../../browser/ask';
import type {DeepCleanPlan} from '../../engine/deep-clean/state';
import type {Snapshot} from '../../engine/diagnosis/snapshot';

/** What a deep clean would take now; asked anew when tabs come or go. */
export function usePlan({openTabs}: Pick<Snapshot, 'openTabs'>): DeepCleanPlan | undefined {
  const [plan, setPlan] = useState<DeepCleanPlan>();
  const tabs = openTabs.map(({id, host}) => `${id} ${host}`).join();
  useEffect(() => void ask('deep-clean.plan').then(setPlan, () => undefined), [tabs]);
  return plan;
}
