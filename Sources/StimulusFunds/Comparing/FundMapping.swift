/// Which funds of an earlier agreement a fund of a later one continues: by its own id, unless it was
/// renamed or several were merged into it.
public struct FundMapping: Sendable {
  /// The ids of the earlier funds, by the id of the later one.
  private var sources: [String: [String]] = [:]

  /// Every fund continues the one with its own id.
  public init() {}

  /// Reads mappings written as `NEW=OLD` or `NEW=OLD+OLD`.
  ///
  /// - Parameter option: The option they are written in, for messages: "--map".
  /// - Parameter after: The agreement compared.
  /// - Parameter before: The agreement compared with.
  /// - Parameter lines: Pairs of ids, as NEW=OLD.
  /// - Throws: ``InvalidInput`` for a fund that is not there, or that two funds would continue.
  public init(
    commandLine lines: [String], option: String, before: Agreement, after: Agreement
  ) throws(InvalidInput) {
    let problems = Problems()
    var taken: Set<String> = []
    for line in lines {
      let location = SourceLocation(file: "\(option) \(line)")
      let parts = line.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[1].isEmpty else {
        problems.add(
          location, Wording(en: "it maps nothing", sv: "den avbildar ingenting"),
          repair: Wording(
            en: "write NEW=OLD or NEW=OLD+OLD", sv: "skriv NY=GAMMAL eller NY=GAMMAL+GAMMAL"))
        continue
      }
      let olds = parts[1].split(separator: "+").map(String.init)
      Self.check([parts[0]], among: after, location, problems)
      Self.check(olds, among: before, location, problems)
      for old in olds where !taken.insert(old).inserted {
        problems.add(
          location,
          Wording(
            en: "fund '\(old)' is continued twice",
            sv: "insatsområdet '\(old)' förs vidare två gånger"),
          repair: Wording(en: "name it once", sv: "ange det en gång"))
      }
      sources[parts[0]] = olds
    }
    for (line, olds) in zip(lines, lines.map { sources[Self.name(in: $0)] ?? [] }) {
      guard after.fund(Self.name(in: line)) != nil else { continue }
      for old in olds where old != Self.name(in: line) && after.fund(old) != nil {
        if sources[old] != nil { continue }
        problems.add(Self.stays(old, at: SourceLocation(file: "\(option) \(line)")))
      }
    }
    try problems.throwIfAny()
  }

  /// The later fund of a mapping.
  private static func name(in line: String) -> String {
    String(line.prefix { $0 != "=" })
  }

  /// That an earlier fund is there still, and continues as itself unless it is said what it continues.
  private static func stays(_ id: String, at location: SourceLocation) -> Problem {
    Problem(
      at: location,
      Wording(
        en: "fund '\(id)' is in the later agreement too, and would continue nothing",
        sv: "insatsområdet '\(id)' finns också i den senare överenskommelsen, och skulle inte "
          + "föra vidare något"),
      repair: Wording(
        en: "leave it out, or tell with another --map what '\(id)' continues",
        sv: "utelämna det, eller ange med ytterligare en --map vad '\(id)' för vidare"))
  }

  private static func check(
    _ ids: [String], among agreement: Agreement, _ location: SourceLocation, _ problems: Problems
  ) {
    for id in ids where agreement.fund(id) == nil {
      problems.add(
        location, NameKind.fund.unknown + " '\(id)'",
        repair: suggestion(for: id, among: agreement.funds.map(\.id)))
    }
  }

  /// The earlier funds that a later one continues.
  func sources(of id: String, in before: Agreement) -> [Fund] {
    let mapped = Set(sources.values.joined())
    let ids = sources[id] ?? (mapped.contains(id) ? [] : [id])
    return ids.compactMap(before.fund)
  }

  /// Every fund of either agreement with those it continues: the later ones in listed order, and then
  /// the earlier ones that none continues.
  public func pairs(before: Agreement, after: Agreement) -> [FundPair] {
    let continued = after.funds.map { FundPair(before: sources(of: $0.id, in: before), after: $0) }
    let ids = Set(continued.flatMap(\.before).map(\.id))
    return continued
      + before.funds.filter { !ids.contains($0.id) }.map { FundPair(gone: $0) }
  }
}

/// A fund of a later agreement and those of an earlier one that it continues.
public struct FundPair: Sendable {
  /// The earlier ones; none for a new fund, and several for a merged one.
  public let before: [Fund]
  /// The later one; nil where none continues the earlier.
  public let after: Fund?
  /// The fund by which the pair is known: the later one where there is one.
  private let known: Fund

  fileprivate init(before: [Fund], after: Fund) {
    (self.before, self.after, known) = (before, after, after)
  }

  /// A pair of an earlier fund that none continues.
  fileprivate init(gone fund: Fund) {
    (before, after, known) = ([fund], nil, fund)
  }

  /// The id by which the pair is known.
  public var id: String { known.id }
  /// The name of that fund.
  public var name: String { known.name }
  /// The amount before; zero for a new fund.
  public var amountBefore: Kronor { before.map(\.amount).sumOfParts() }
  /// The amount after; zero for a fund that is gone.
  public var amountAfter: Kronor { after?.amount ?? .zero }
}
