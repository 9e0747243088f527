// What charts say around their marks, in English.

export const enCharts = {
  'chart.drawing': '{title}, drawing. Arrow keys lead from mark to mark.',
  'chart.table': 'Table',
  'chart.tableOf': '{title} as a table',
  'chart.save': 'Save {title} as {kind}',
  'chart.saveFailed': 'The picture could not be made.',
  'chart.name': 'Name',
  'chart.value': 'Value',
  'chart.low': 'Lower end',
  'chart.high': 'Upper end',
  'chart.mark': '{name}: {value}',
  'chart.markInterval': '{name}: {value}, 95% interval {low} to {high}',
  'chart.markAt': '{name}, {at}: {value}',
  'chart.markAtInterval': '{name}, {at}: {value}, 95% interval {low} to {high}',
  'chart.cell': '{row} against {column}: {value}',
  'chart.said': 'Said',
  'chart.happened': 'Came true',
  'chart.cases': 'Cases',
  'chart.reliable': {
    one: '{name}, said {said}: came true {happened}, {count} case',
    other: '{name}, said {said}: came true {happened}, {count} cases',
  },
} as const;
