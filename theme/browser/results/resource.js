// Results: one resource, with what it is, why it fits, its languages, cost and effort.
(function (spm) {
  'use strict';

  var make = spm.elements.make;

  /** More languages than this would bury the one that counts. */
  var MOST_NAMED = 4;

  /** Of many languages, those that this reader may read come by name; the others are only counted. */
  function languages(guide, codes, profile) {
    var near = [guide.language, 'en'].concat(profile.languages || []);
    var named = codes.filter(function (code) {
      return codes.length <= MOST_NAMED || near.indexOf(code) >= 0;
    });
    var names = named.map(function (code) {
      return spm.wordsOfResults.languages[code];
    });
    var others = codes.length - named.length;
    if (others) names.push(spm.messages.say('results-other-languages', { n: others }).text);
    return names.join(spm.messages.say('results-list-separator').text);
  }

  function reasons(guide, id, profile) {
    var scored = guide.model.resources.filter(function (one) {
      return one.id === id;
    })[0];
    return spm.score.recommendations
      .fitReasons(scored, profile)
      .filter(function (reason) {
        // What it costs and which languages it has stands beside it anyway.
        return reason[0] !== 'free' && reason[0] !== 'english';
      })
      .map(function (reason) {
        return make('li', '', spm.messages.say('results-fits-' + reason[0]));
      });
  }

  /** @param {Object} guide @param {string} id @param {Object} profile of the result file */
  function view(guide, id, profile) {
    var resource = spm.wordsOfResults.resources[id];
    var link = make('a', '', { text: resource.title, lang: 'en' });
    link.href = resource.address;
    link.rel = 'noreferrer';
    var facts = [
      languages(guide, resource.languages, profile),
      spm.messages.say('results-cost-' + resource.cost),
      resource.effort,
    ].filter(Boolean);
    var fits = [make('li', '', spm.messages.say('results-fits-practice'))].concat(reasons(guide, id, profile));
    return make('li', '', null, [
      link,
      make('span', 'publisher', { text: resource.publisher, lang: 'en' }),
      make('p', '', resource.summary),
      make('ul', 'fits', null, fits),
      make('ul', 'facts', null, facts.map(function (fact) {
        return make('li', '', fact);
      })),
    ]);
  }

  spm.resultsResource = { view: view };
})((self.spm = self.spm || {}));
