extension SweepMerge {
  /// The parts in the order of their shards.
  ///
  /// - Throws: ``InvalidInput`` with everything that keeps them from being every shard of one sweep once.
  static func whole(_ parts: [SweepPart]) throws(InvalidInput) -> [SweepPart] {
    guard let first = parts.first(where: { !$0.figures.isEmpty }) ?? parts.first else {
      throw InvalidInput([nothing])
    }
    let problems = Problems()
    for part in parts {
      if let problem = difference(of: part, to: first) { problems.add(problem) }
    }
    try problems.throwIfAny()
    let ordered = parts.sorted { $0.shard < $1.shard }
    for (part, next) in zip(ordered, ordered.dropFirst()) where part.shard == next.shard {
      problems.add(twice(part, next))
    }
    let present = Set(parts.map(\.shard))
    for shard in 1...first.shards where !present.contains(shard) {
      problems.add(missing(shard, of: first.shards))
    }
    try problems.throwIfAny()
    return ordered
  }

  private static func difference(of part: SweepPart, to first: SweepPart) -> Problem? {
    var difference = part.basis.difference(to: first.basis)
    if difference == nil, part.shards != first.shards {
      difference = Wording(
        en: "\(part.shards) shards instead of \(first.shards)",
        sv: "\(part.shards) delar i stället för \(first.shards)")
    }
    if difference == nil, !part.figures.isEmpty, part.windows != first.windows {
      difference = Wording(en: "another round", sv: "en annan omgång")
    }
    return difference.map {
      problem(
        part,
        Wording(
          en: "the part is not of the same sweep as \(first.file): \($0)",
          sv: "delen hör inte till samma svep som \(first.file): \($0)"),
        repair: Wording(
          en: "name the parts of one sweep", sv: "ange delarna av ett och samma svep"))
    }
  }

  private static func twice(_ part: SweepPart, _ next: SweepPart) -> Problem {
    problem(
      next,
      Wording(
        en: "shard \(part.shard) is there twice, also as \(part.file)",
        sv: "del \(part.shard) finns två gånger, också som \(part.file)"),
      repair: Wording(en: "name it once", sv: "ange den en gång"))
  }

  private static func missing(_ shard: Int, of shards: Int) -> Problem {
    Problem(
      at: SourceLocation(file: "--merge"),
      Wording(
        en: "shard \(shard) of \(shards) is missing", sv: "del \(shard) av \(shards) saknas"),
      repair: Wording(
        en: "make it with --shard \(shard)/\(shards), and name it too",
        sv: "gör den med --shard \(shard)/\(shards), och ange den också"))
  }

  private static var nothing: Problem {
    Problem(
      at: SourceLocation(file: "--merge"),
      Wording(en: "no part is named", sv: "ingen del anges"),
      repair: Wording(en: "name every part after it", sv: "ange varje del efter den"))
  }

  static func contradiction(in part: SweepPart, figure column: Int) -> Problem {
    let name = part.basis.columns[column].recipient
    return problem(
      part,
      Wording(
        en: "the parts hold fewer values of \(name) than there are scenarios",
        sv: "delarna har färre värden för \(name) än det finns scenarier"),
      repair: Wording(en: "make the parts again", sv: "gör om delarna"))
  }

  private static func problem(
    _ part: SweepPart, _ fault: Wording, repair: Wording
  ) -> Problem {
    Problem(at: SourceLocation(file: part.file), fault, repair: repair)
  }
}

extension SweepPart {
  /// Where it has looked for the medians.
  fileprivate var windows: [SweepWindow?] { figures.map(\.window) }
}
