import type {Answer, Routes} from './answer';

/** The provider's status page, in the two forms that its makers offer: https://incident.io and https://www.atlassian.com/software/statuspage */

const parts = {
  login: {id: '01JMXBNJXG1S2D9V65P1ZZTD94', name: 'Login'},
  conversations: {id: '01JMXBNJXGV1T5GT2M9XA83XNG', name: 'Conversations'},
  images: {id: '01JMXBQ0M8A4T6E2K9W3Y7C5RD', name: 'Image Generation'},
} as const;

type PartName = keyof typeof parts;

export interface Incident {
  readonly name: string;
  readonly part: PartName;
}

const id = '01KLAB0000000000000000000A';
const began = '2026-11-22T03:00:00.000Z';

const affected = ({part}: Incident) => ({
  component_id: parts[part].id,
  name: parts[part].name,
  status: 'partial_outage',
});

const ongoing = (incident: Incident) => ({
  id,
  name: incident.name,
  status: 'investigating',
  affected_components: [affected(incident)],
});

const proxied = (incidents: readonly Incident[]) => ({
  summary: {
    name: 'OpenAI',
    public_url: 'https://status.openai.com',
    components: Object.values(parts),
    affected_components: incidents.map(affected),
    ongoing_incidents: incidents.map(ongoing),
    in_progress_maintenances: [],
    scheduled_maintenances: [],
  },
});

const componentOf = (incidents: readonly Incident[]) => (part: PartName) => ({
  ...parts[part],
  status: incidents.some(incident => incident.part === part) ? 'partial_outage' : 'operational',
});

const listed = (incidents: readonly Incident[]) => ({
  page: {id, name: 'OpenAI', url: 'https://status.openai.com', updated_at: began},
  status:
    incidents.length > 0
      ? {indicator: 'minor', description: 'Partial System Outage'}
      : {indicator: 'none', description: 'All Systems Operational'},
  components: (Object.keys(parts) as readonly PartName[]).map(componentOf(incidents)),
  incidents: incidents.map(({name}) => ({id, name, status: 'investigating', impact: 'minor', created_at: began})),
});

/** Both forms answered alike. */
export const statusAnswered = (answer: Answer): Routes => ({
  'GET status.openai.com/proxy/status.openai.com': answer,
  'GET status.openai.com/api/v2/summary.json': answer,
});

/** The page with what is going on now. */
export const statusWith = (...incidents: readonly Incident[]): Routes => ({
  'GET status.openai.com/proxy/status.openai.com': {json: proxied(incidents)},
  'GET status.openai.com/api/v2/summary.json': {json: listed(incidents)},
});
