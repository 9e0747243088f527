// Which language is spoken, as stored and as the user changes it.
import { useEffect, useState } from 'react';
import { language as setting } from '../../lib/settings';
import type { LanguageChoice } from '../../lib/text/languages';

interface LanguageSetting {
  choice: LanguageChoice | null;
  hasFailed: boolean;
  onChange: (choice: LanguageChoice) => void;
}

export function useLanguage(): LanguageSetting {
  const [choice, setChoice] = useState<LanguageChoice | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    setting.getValue().then(setChoice, () => setChoice(setting.fallback));
  }, []);
  const onChange = (changed: LanguageChoice) => {
    setFailed(false);
    setting.setValue(changed).then(
      // Everything on this page is said anew.
      () => location.reload(),
      () => setFailed(true),
    );
  };
  return { choice, hasFailed, onChange };
}
