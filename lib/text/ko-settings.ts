// What the settings page says, in Korean.
import type { enSettings } from './en-settings';
import type { DictionaryOf } from './translate';

export const koSettings: DictionaryOf<typeof enSettings> = {
  'settings.title': '설정',
  'settings.loading': '설정을 읽는 중',
  'settings.failed': '브라우저가 이 설정을 저장하지 못했습니다.',
  'settings.undo': '실행 취소',

  // Language
  'settings.language': '언어',
  'settings.languageDetail':
    'Telltale 자체의 언어입니다. 열려 있는 페이지와 패널은 다시 열면 바뀝니다.',
  'settings.languageAuto': '브라우저와 같게',

  // Layers
  'settings.layers': '읽는 방법',
  'settings.layersDetail':
    '하나만 켜도 대결을 기록할 수 있고, 둘을 켜면 서로 확인합니다. 열려 있는 페이지는 새로 고치면 바뀝니다.',
  'settings.wire': '요청과 응답',
  'settings.wireDetail':
    '페이지가 보내고 받는 내용을 듣습니다. 정확한 글과, 글이 조각조각 도착한 방식을 알려면 필요합니다. 아무것도 바꾸거나 보내지 않습니다.',
  'settings.dom': '보이는 페이지',
  'settings.domDetail':
    '사람이 보듯이 페이지에 있는 글을 읽습니다. 사이트가 요청 방식을 바꿔도 계속 작동합니다.',
  'settings.layersOff': '둘 다 끄면 아무것도 기록하지 않습니다.',

  // Hosts
  'settings.hosts': '사이트',
  'settings.hostsDetail':
    'Telltale은 이 페이지들만 읽습니다. 다른 페이지를 허용하기 전에는 브라우저가 먼저 묻습니다.',
  'settings.builtIn': '항상 읽음',
  'settings.offered': 'compar:IA(사용하는 경우)',
  'settings.added': '내가 추가한 아레나',
  'settings.addedNone': '아직 없습니다.',
  'settings.addLabel': '자체 호스팅 FastChat 아레나 추가',
  'settings.addHint': '예: https://chat.example.org 또는 http://localhost:7860',
  'settings.add': '추가',
  'settings.remove': '{host} 제거',
  'settings.removeShort': '제거',
  'settings.hostAdded': '이제부터 {host} 페이지를 읽습니다. 열려 있으면 새로 고치세요.',
  'settings.hostAddedLocal':
    '이제부터 {host} 페이지를 모든 포트에서 읽습니다. 열려 있으면 새로 고치세요.',
  'settings.hostRemoved': '{host} 페이지를 더 이상 읽지 않습니다. Telltale이 권한을 반납했습니다.',
  'settings.hostRefused': '브라우저가 {host} 접근을 허용하지 않았습니다. 바뀐 것은 없습니다.',
  'settings.hostKept': '브라우저가 {host} 권한을 회수하지 않았습니다.',
  'settings.hostThere': '{host}, 이미 목록에 있습니다.',
  'settings.hostProblem.empty': '아레나 주소를 입력하세요.',
  'settings.hostProblem.no-address': '주소가 아닙니다. 예: https://chat.example.org',
  'settings.hostProblem.plain-http':
    'https:// 주소와, 이 컴퓨터(localhost)의 http:// 주소만 읽습니다.',
  'settings.hostProblem.scheme': 'https:// 주소만 읽습니다.',
  'settings.hostProblem.login': '주소에서 사용자 이름과 비밀번호를 빼세요.',
  'settings.hostProblem.wildcard': '* 없이 호스트를 하나씩 추가하세요.',

  // What was learnt
  'settings.lessons': '공개된 이름에서 배운 것',
  'settings.lessonsDetail':
    '이름이 공개되면 Telltale은 그 모델이 어떻게 썼는지(구성, 길이, 문장 부호)와 답변이 어떻게 도착했는지를 셉니다. 센 값은 이후의 추측에 반영됩니다. 글은 담지 않으며 이 기기에만 남습니다.',
  'settings.lessonsNone': '아직 없습니다. 대결에서 투표하면 첫 내용이 여기에 나타납니다.',
  'settings.lessonsSize': '답변이 도착한 방식: 최근 대결의 {answers}, {makers}.',
  'settings.lessonsAnswers': '답변 {count}개',
  'settings.lessonsMakers': '개발사 {count}곳',
  'settings.lessonsLearn': '내 기록에서 배우기',
  'settings.lessonsLearnt': '이름이 공개된 대결 {count}건을 살펴봤습니다.',
  'settings.lessonsForget': '배운 것 지우기',
  'settings.lessonsForgotten': '지웠습니다. 내 기록과 그 안의 추측은 그대로입니다.',
  'settings.learntSize': '모델이 쓰는 방식: {answers}, {models}.',
  'settings.learntModels': '모델 {count}개',
  'settings.learntList': '배운 내용',
  'settings.learntModel': '모델',
  'settings.learntMaker': '개발사',
  'settings.learntAnswers': '답변',
  'settings.learntWritten': '전송된 그대로의 글',
  'settings.learntShown': '화면에 보이는 글',
  'settings.packShare': '팩으로 저장',
  'settings.packAdd': '팩 가져오기',
  'settings.packFile': '집계 팩',
  'settings.packs': '다른 사람의 팩',
  'settings.packOld': '다른 버전, 사용 안 함',
  'settings.packRemove': '제거',
  'settings.packRemoveNamed': '{name} 제거',
  'settings.packAdded': '가져왔습니다. 다음 대결부터 반영됩니다.',
  'settings.packRemoved': '제거했습니다. 남은 내용이 없습니다.',
  'settings.packRefused': '아무것도 가져오지 않았습니다.',
  'settings.packTooBig': '팩이라기에는 파일이 너무 큽니다.',
  'settings.packProblem.not-json': 'JSON 파일이 아닙니다.',
  'settings.packProblem.not-a-pack': '집계 팩이 아닙니다.',
  'settings.packProblem.other-vectors': '다른 Telltale 버전에서 센 것입니다.',
  'settings.packProblem.own': '이 브라우저가 직접 배운 내용입니다.',
  'settings.packProblem.known': '같거나 더 새로운 것이 이미 있습니다.',

  // Site data
  'settings.data': '사이트 데이터',
  'settings.dataDetail':
    'Telltale이 사이트를 알아보는 데 쓰는 주소, 선택자, 라벨입니다. 사이트가 바뀌었을 때 고친 데이터를 여기에 넣으면 업데이트 없이 바로 작동합니다.',
  'settings.dataSite': '사이트',
  'settings.dataInUse': '사용 중',
  'settings.dataShipped': '기본 제공, 버전 {version}',
  'settings.dataOwn': '내 데이터, 버전 {version}',
  'settings.dataShippedIs': 'Telltale 기본 제공: 버전 {version}',
  'settings.dataUnsound':
    '내 데이터가 이 Telltale 버전에 더 이상 맞지 않아 기본 제공 데이터를 대신 씁니다.',
  'settings.dataEdit': '데이터 편집',
  'settings.dataLabel': '사이트 데이터(JSON)',
  'settings.dataHint': '여기에 붙여 넣거나 파일을 불러오세요.',
  'settings.dataLoad': '파일 불러오기',
  'settings.dataCheck': '검사',
  'settings.dataUse': '이 데이터 사용',
  'settings.dataReset': '기본값으로 되돌리기',
  'settings.dataSound': '데이터에 잘못된 곳이 없습니다.',
  'settings.dataProblems': '데이터에 잘못된 곳이 {count}군데 있습니다. 사용하지 않습니다.',
  'settings.dataInvalid': '없거나, 여기에 맞지 않는 종류입니다.',
  'settings.dataWhole': '글 전체',
  'settings.dataUsed': '내 데이터를 사용합니다. 열려 있는 아레나 페이지를 새로 고치세요.',
  'settings.dataIsReset':
    '기본 제공 데이터를 다시 사용합니다. 열려 있는 아레나 페이지를 새로 고치세요.',
  'settings.dataUndone': '이전 상태로 되돌렸습니다.',
  'settings.dataTooBig': '사이트 데이터라기에는 파일이 너무 큽니다.',
  'settings.dataNoFile': '파일을 읽지 못했습니다.',
};
