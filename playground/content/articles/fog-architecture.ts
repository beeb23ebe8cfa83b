import type { Article } from '../types';

export const fogArchitecture: Article = {
  slug: 'fog-is-a-kind-of-architecture',
  cover: 'pines',
  author: 'minazuki',
  category: 'weather',
  text: {
    en: {
      title: 'Fog is a kind of architecture',
      excerpt:
        'It builds rooms where there were none, and by ten in the morning it has taken down every wall.',
      body: [
        'Stand still in a wood for twenty minutes and you will be moved through a whole house without taking a step: a hall, a pantry, a long corridor with someone’s coat in it.',
        '## The plan',
        'The best fogs are drawn at night, when the ground gives back what the day lent it. They need a clear sky, a damp field and a complete absence of ambition.',
        'We went to measure one. It was forty metres wide, it had excellent light, and it left before we could ask about the rent.',
      ],
    },
    fr: {
      title: 'Le brouillard est une forme d’architecture',
      excerpt:
        'Il bâtit des pièces là où il n’y en avait pas et, dès dix heures, il en a démonté tous les murs.',
      body: [
        'Restez vingt minutes immobile dans un bois : vous aurez traversé une maison entière sans faire un pas.',
        'Les plus beaux se dessinent la nuit, quand le sol rend ce que le jour lui avait prêté.',
      ],
    },
    de: {
      title: 'Nebel ist eine Art Baukunst',
      excerpt:
        'Er baut Zimmer, wo keine waren, und bis zehn Uhr morgens hat er jede Wand wieder abgetragen.',
      body: [
        'Wer zwanzig Minuten still im Wald steht, wird durch ein ganzes Haus geführt, ohne einen Schritt zu tun.',
        'Die besten Nebel entstehen nachts, wenn der Boden zurückgibt, was ihm der Tag geliehen hat.',
      ],
    },
    ar: {
      title: 'الضباب فنٌّ من فنون العمارة',
      excerpt: 'يبني غرفًا حيث لم تكن غرف، وما إن تدقّ العاشرة حتى يكون قد هدم الجدران كلّها.',
      body: [
        'قف عشرين دقيقة بلا حراك في الغابة، وستعبر بيتًا كاملًا من غير أن تخطو خطوة.',
        'أجمل الضباب ما يُرسم ليلًا، حين تردّ الأرض ما أعارها النهار.',
      ],
    },
    hi: {
      title: 'कोहरा भी एक तरह की वास्तुकला है',
      excerpt: 'जहाँ कमरे नहीं थे वहाँ कमरे बनाता है, और सुबह दस बजे तक हर दीवार गिरा चुका होता है।',
      body: [
        'जंगल में बीस मिनट चुपचाप खड़े रहिए, बिना एक क़दम चले आप पूरे घर से होकर गुज़र जाएँगे।',
        'सबसे अच्छा कोहरा रात में बनता है, जब ज़मीन वह लौटाती है जो दिन ने उसे उधार दिया था।',
      ],
    },
    ja: {
      title: '霧は一種の建築である',
      excerpt: '何もなかった場所に部屋を建て、午前十時までには壁をすべて取り払ってしまう。',
      body: [
        '森の中で二十分じっとしていると、一歩も動かずに家をまるごと一軒、案内される。',
        'よい霧は夜に設計される。昼から借りた熱を、地面が律儀に返すころである。',
      ],
    },
  },
};
