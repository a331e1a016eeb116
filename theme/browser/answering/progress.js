// How far one is, by area, practice and goal, and about how long the rest takes.
(function (spm) {
  'use strict';

  var SECONDS_A_QUESTION = 60;
  var SECONDS_A_LINK = 10;

  /**
   * @param {Practice} practice @param {ResultFile} file
   * @returns {{n: number, total: number}} questions of a practice that are asked, and those with any answer
   */
  function ofPractice(practice, file) {
    var questions = spm.score.asked.questions(practice, file.mode);
    var answered = questions.filter(function (question) {
      return spm.score.asked.present(question, file) !== null;
    });
    return { n: answered.length, total: questions.length };
  }

  /**
   * @param {string} goal @param {Model} model @param {ResultFile} file
   * @returns {{n: number, total: number}} links of a goal, and those with any answer
   */
  function ofGoal(goal, model, file) {
    var links = spm.score.asked.own(file.links, goal);
    var answered = model.links.filter(function (link) {
      var answer = spm.score.asked.own(links, link.id);
      return answer && answer.value !== undefined && answer.value !== null;
    });
    return { n: answered.length, total: model.links.length };
  }

  /** @param {Count[]} counts */
  function sum(counts) {
    return counts.reduce(
      function (whole, part) {
        return { n: whole.n + part.n, total: whole.total + part.total };
      },
      { n: 0, total: 0 }
    );
  }

  /** @param {string} id @param {Count} count */
  function put(id, count) {
    spm.messages.put(/** @type {HTMLElement} */ (document.getElementById('count-' + id)), spm.messages.say('answer-count', count));
  }

  /** @param {Session} session */
  function show(session) {
    var model = session.guide.model;
    var file = session.file;
    /** @type {Record<string, Count>} */
    var byId = {};
    model.practices.forEach(function (practice) {
      byId[practice.id] = ofPractice(practice, file);
      put(practice.id, byId[practice.id]);
    });
    model.areas.forEach(function (area) {
      var count = sum(
        area.practices.map(function (id) {
          return byId[id];
        })
      );
      var bar = /** @type {HTMLProgressElement} */ (document.getElementById('done-' + area.id));
      bar.max = count.total;
      bar.value = count.n;
      put(area.id, count);
    });
    var links = sum(
      spm.score.asked.goals(model, file).map(function (goal) {
        var count = ofGoal(goal, model, file);
        put('thread-' + goal, count);
        return count;
      })
    );
    var questions = sum(
      model.practices.map(function (practice) {
        return byId[practice.id];
      })
    );
    var seconds =
      (questions.total - questions.n) * SECONDS_A_QUESTION + (links.total - links.n) * SECONDS_A_LINK;
    var minutes = Math.ceil(seconds / 60);
    var words = minutes ? spm.messages.say('answer-time-left', { n: minutes }) : spm.messages.say('answer-all-answered');
    spm.messages.put(/** @type {HTMLElement} */ (document.getElementById('progress')), words);
  }

  spm.progress = { show: show, ofPractice: ofPractice, ofGoal: ofGoal, sum: sum };
})((self.spm = self.spm || {}));
