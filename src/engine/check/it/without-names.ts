import type {OtherExtension} from '../seen';
import type {CheckState} from '../state';

const nameless = (extension: OtherExtension): OtherExtension => ({...extension, name: ''});

/** A check that may leave the computer: what other extensions are called is nobody else's concern. */
export function withoutNames(state: CheckState): CheckState {
  const {device} = state.seen;
  if (!Array.isArray(device?.extensions)) return state;
  const extensions = (device.extensions as readonly OtherExtension[]).map(nameless);
  return {...state, seen: {...state.seen, device: {...device, extensions}}};
}
