// What is said of answers to the same question, in English.

export const enSame = {
  'same.title': 'Same question, other models',
  'same.detail':
    'Answers of known models in your records to the first question of this battle, and how alike they are to its answers. Likeness has no weight in the guess.',
  'same.go': 'Look through my records',
  'same.busy': 'Looking through your records',
  'same.failed': 'Your records could not be read.',
  'same.found': {
    one: '{count} answer of a known model to this question.',
    other: '{count} answers of known models to this question.',
  },
  'same.rest': {
    one: '{count} less alike is not shown.',
    other: '{count} less alike are not shown.',
  },
  'same.open': 'Open its battle',
  'same.nearPrompt': 'Asked in nearly the same words.',
  'same.exact': '{answer}: the same, but for case, spaces and stops',
  'same.near': '{answer}: {share} in common',
  'same.text': 'The answer',
} as const;
