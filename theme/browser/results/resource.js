// Results: one resource, with what it is, why it fits, its languages, cost and effort.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;

  /** More languages than this would bury the one that counts. */
  var MOST_NAMED = 4;

  /**
   * Of many languages, those that this reader may read come by name; the others are only counted.
   * @param {Guide} guide @param {string[]} codes @param {Profile} profile
   */
  function languages(guide, codes, profile) {
    var near = [guide.language, 'en'].concat(profile.languages || []);
    var named = codes.filter(function (code) {
      return codes.length <= MOST_NAMED || near.indexOf(code) >= 0;
    });
    var names = named.map(function (code) {
      return spm.wordsOfResources.languages[code];
    });
    var others = codes.length - named.length;
    if (others) names.push(say('results-other-languages', { n: others }).text);
    return names.join(say('results-list-separator').text);
  }

  /** @param {Guide} guide @param {string} id @param {Profile} profile */
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
        return make('li', '', say('results-fits-' + reason[0]));
      });
  }

  /** @param {Guide} guide @param {string} id @param {Profile} profile of the result file */
  function view(guide, id, profile) {
    var resource = spm.wordsOfResources.resources[id];
    var link = spm.elements.link({ text: resource.title, lang: 'en' }, resource.address);
    link.rel = 'noreferrer';
    var facts = [
      languages(guide, resource.languages, profile),
      say('results-cost-' + resource.cost),
      resource.effort,
    ].filter(Boolean);
    return make('li', '', null, [
      link,
      make('span', 'publisher', { text: resource.publisher, lang: 'en' }),
      make('p', '', resource.summary),
      make('ul', 'facts', null, facts.map(function (fact) {
        return make('li', '', fact);
      })),
      make('ul', 'fits', null, [make('li', '', say('results-fits')), make('li', '', say('results-fits-practice'))].concat(reasons(guide, id, profile))),
    ]);
  }

  spm.resultsResource = { view: view };
})((self.spm = self.spm || {}));
