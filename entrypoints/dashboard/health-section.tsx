// The capture-health page, joined to what pages report.
import { HealthView } from '../../components/health/health-view';
import { useNow } from '../../components/ui/use-now';
import { copyText } from './copy-text';
import { useHealth } from './use-health';

const ARENA_URL = 'https://arena.ai/';

export function HealthSection() {
  const now = useNow();
  const sites = useHealth(now);
  return <HealthView sites={sites} now={now} arenaHref={ARENA_URL} copy={copyText} />;
}
