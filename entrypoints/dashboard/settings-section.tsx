// The settings page, joined to the stored settings and to the browser's permissions.
import { useChoices } from '../../components/annotate/use-choices';
import { SettingsView } from '../../components/settings/settings-view';
import { choicesStore } from '../../lib/settings';
import { ARENA_MATCHES } from '../../lib/sites/arena/hosts';
import { siteName } from '../../lib/sites/names';
import { useHosts } from './use-hosts';
import { useLanguage } from './use-language';
import { useLayers } from './use-layers';
import { useLessons } from './use-lessons';
import { useSiteData } from './use-site-data';

export function SettingsSection() {
  const language = useLanguage();
  const layers = useLayers();
  const hosts = useHosts();
  const annotating = useChoices(choicesStore);
  const lessons = useLessons();
  const siteData = useSiteData();
  return (
    <SettingsView
      language={language}
      layers={layers}
      hosts={{ ...hosts, builtIn: ARENA_MATCHES }}
      annotating={annotating}
      lessons={lessons}
      siteData={{ ...siteData, siteName: siteName('arena') }}
    />
  );
}
