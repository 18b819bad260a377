/// Reads an agreement file and the files beside it into the model, each object once.
///
/// The order is that in which one part rests on another: ids of groups and keys, the register, the
/// funds with their rules, the tables, what funds and tables demand of the keys, the keys' values,
/// the recipients of open groups, whom the values name, and at last what needs all of these.
///
/// Every reader reports what it finds and goes on, so that an author sees everything at once.
struct AgreementReader {
  /// The keys; their values are given one by one.
  private(set) var keys: [KeyReader]
  /// What names stand for, as far as they are read.
  private var names: KnownNames
  private var funds: [FundReader] = []
  private var tables: [TableReader] = []
  private var demands: [String: KeyDemand] = [:]
  private var newRecipients = NewRecipients()
  private let parts: AgreementObject
  private let problems: Problems

  /// Reads the members and the ids of groups and keys; nil where the item is no object.
  init?(_ item: JSONItem) {
    guard let parts = item.object(AgreementObject.init) else { return nil }
    self.parts = parts
    problems = item.problems
    keys = ComputedKeys.resolved(parts.keys.compactMap { KeyReader($0) })
    let groups = parts.groups.compactMap { $0.object(Self.group) }
    Self.checkUnique(groups.compactMap(\.id), "group")
    Self.checkUnique(keys.compactMap(\.id), "key")
    names = KnownNames(
      groups: groups.compactMap(\.group), keys: keys.compactMap(\.rows),
      budgetItems: parts.budgetItems?.map(\.number), register: RecipientRegister([]),
      isRegisterWhole: false)
  }

  /// The agreement's id.
  var id: JSONText? { parts.id }

  /// The ids of the keys.
  var keyIDs: [String] { names.keyIDs }

  /// Reads the register, and all that rests on it but not on the values of keys.
  mutating func readRegister(_ source: SourceText?) {
    funds = parts.funds.compactMap { [names] in FundReader($0, names) }
    if let source {
      (names.register, names.isRegisterWhole, names.columns) = RegisterFile.register(
        in: source, groups: names.groups.map(\.id),
        columns: funds.flatMap { $0.columns.map(\.value) }.uniqued(), problems)
    }
    for position in funds.indices { funds[position].names = names }
    for position in funds.indices where !funds[position].isNamedByKeys {
      funds[position].divide(between: names.register.recipients(in: funds[position].groups))
    }
    tables = parts.tables.compactMap { [names, funds] in TableReader($0, names, funds: funds) }
    for fund in funds { fund.checkRest(among: funds.ids) }
    Self.checkUnique(funds.compactMap(\.id), "fund")
    Self.checkUnique(tables.compactMap(\.id), "table")
    readDemands()
  }

  /// Reads the values of a key, by its position.
  mutating func readValues(ofKey position: Int, in source: SourceText) {
    guard let rows = keys[position].rows else { return }
    keys[position].values = KeyFile.values(
      of: rows, in: source, register: names.isRegisterWhole ? names.register : nil,
      demand: demands[rows.id] ?? .ofUnusedKey(in: names.groups), new: &newRecipients, problems)
  }

  /// The agreement, when the values of its keys are read; nil where something it cannot be without
  /// was reported.
  mutating func agreement() -> UndividedAgreement? {
    readNamedFunds()
    checkTotal()
    let read = funds.filter { $0.fund != nil }
    let funds = read.compactMap(\.fund)
    for table in tables { table.checkRows(of: funds) }
    let fundIDs = self.funds.ids
    checkComputedKeys()
    let crossSums = parts.crossSums.compactMap { Self.crossSum($0, of: fundIDs) }
    let notes = parts.notes.compactMap { Self.note($0, of: fundIDs) }
    let inhabitants = parts.inhabitants?.known(.key, among: keyIDs)
    var termsReader = TermsReader(groups: names.groups.map(\.id), funds: fundIDs)
    let terms = parts.terms.flatMap { termsReader.terms($0) }
    guard let id, let title = parts.title, let total = parts.total, let citation = parts.citation
    else { return nil }
    let particulars = Agreement.Particulars(
      citation: citation, register: names.register, budget: parts.budget, terms: terms ?? .none,
      amendment: parts.amendment)
    let agreement = Agreement(
      id: id.value, title: title.value, parties: parts.parties.map(\.value),
      signed: parts.signed?.value, signedOn: parts.signedOn, total: total.value,
      groups: names.groups, registerSource: parts.registerSource?.value,
      keys: keys.compactMap(\.key), inhabitants: inhabitants, funds: funds, crossSums: crossSums,
      tables: tables.compactMap(\.layout), notes: notes, particulars: Indirect(particulars),
      reviews: reviews(ofTerms: termsReader.reviews))
    return UndividedAgreement(content: agreement, places: read.map(\.place))
  }

  private static func group(
    _ members: inout JSONMembers
  ) -> (id: JSONText?, group: RecipientGroup?)? {
    let id = members.text(
      "id",
      Wording(en: "The id, unique among the groups.", sv: "Gruppens id, som ingen annan grupp har.")
    )
    let name = members.text(
      "name",
      Wording(en: "The name in the agreement's language.", sv: "Namnet på överenskommelsens språk.")
    )
    let isOpen = members.flag(
      "open",
      Wording(
        en: "Whether key files may name recipients that the register lacks.",
        sv: "Om nyckelfiler får nämna mottagare som saknas i registret."))
    let isNamed = members.flag(
      "namedByKeys",
      Wording(
        en: "Whether only those of the register take part whom a key of the fund names.",
        sv: "Om bara de i registret deltar som någon av insatsområdets nycklar nämner."))
    guard let id, let name else { return (id, nil) }
    let membership: RecipientGroup.Membership =
      isOpen ? .open : isNamed ? .named : .everyone
    return (id, RecipientGroup(id: id.value, name: name.value, membership: membership))
  }

  private static func checkUnique(_ ids: [JSONText], _ kind: String) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id.value).inserted {
      id.report(
        Wording(
          en: "\(kind) '\(id.value)' is there already", sv: "'\(id.value)' finns redan"),
        repair: Wording(en: "give it an id of its own", sv: "ge det ett eget id"))
    }
  }
}

extension AgreementReader {
  /// Who needs a value in which key: the recipients of the funds and the rows of the tables.
  private mutating func readDemands() {
    // Whoever divides a fund without groups was to be told there, not at the keys' files.
    for fund in funds where !fund.groups.isEmpty {
      if fund.isNamedByKeys {
        for key in fund.keys {
          demands[key, default: KeyDemand()].allow(fund.groups, isOpen: names.isOpen(fund.groups))
        }
      }
      for use in fund.keyUses {
        require(use.key.value, for: use.recipients, of: fund.groups)
      }
    }
    for table in tables {
      for key in table.keys {
        require(
          key.value, for: names.register.recipients(in: table.groups), of: table.groups)
      }
    }
  }

  /// Whoever needs a value of a key needs one of each that it is computed from.
  private mutating func require(
    _ key: String, for recipients: [Recipient], of groups: [String]
  ) {
    for id in ([key] + names.sources(of: [key])).uniqued() {
      demands[id, default: KeyDemand()].require(recipients, of: groups)
    }
  }

  /// Reports the keys that cannot be computed for somebody who needs a value, when all are read.
  private func checkComputedKeys() {
    let all = keys.compactMap(\.key)
    guard all.count == keys.count, problems.count == 0 else { return }
    for key in all where key.calculation != nil && all.lacking([key.id]).isEmpty {
      var computation = KeyComputation(for: demands[key.id]?.required ?? [], all)
      do throws(AllocationFault) { _ = try computation.values(of: key) } catch {
        if case .uncomputable(let value) = error {
          keys.first { $0.id?.value == key.id }?.report(value, problems)
        }
      }
    }
  }

  /// Gives the funds of groups that keys name their recipients.
  private mutating func readNamedFunds() {
    let values = { [keys] (id: String) in keys.first { $0.rows?.id == id }?.values }
    for position in funds.indices where funds[position].isNamedByKeys {
      funds[position].divideAsNamed(new: newRecipients, values: values)
    }
  }

  /// The funds sum to the total of the agreement.
  private func checkTotal() {
    let amounts = funds.compactMap(\.amount?.value)
    guard let total = parts.total, amounts.count == parts.funds.count else { return }
    let report = { (fault: Wording, repair: Wording) in
      problems.add(Problem(at: total.location, path: "total", fault, repair: repair))
    }
    guard let sum = try? amounts.exactSum(), let difference = try? sum.subtracting(total.value)
    else {
      return report(
        Wording(
          en: "the funds sum to more than 10 000 000 000 000 kr",
          sv: "insatsområdena summerar till mer än 10 000 000 000 000 kr"),
        Wording(en: "check the amounts", sv: "kontrollera beloppen"))
    }
    if difference == .zero { return }
    let isAbove = difference > .zero
    let size = difference.grouped.drop { $0 == "−" }
    report(
      Wording(
        en: "the funds sum to \(sum.grouped) kr, \(size) kr \(isAbove ? "above" : "below") "
          + "the total \(total.value.grouped) kr",
        sv: "insatsområdena summerar till \(sum.grouped) kr, \(size) kr "
          + "\(isAbove ? "över" : "under") totalen \(total.value.grouped) kr"),
      Wording(en: "correct an amount or the total", sv: "rätta ett belopp eller totalen"))
  }

  /// What is marked for review, in file order.
  private func reviews(ofTerms terms: [JSONText]) -> [Review] {
    let marks =
      [parts.review] + keys.map(\.review) + funds.map(\.review) + tables.map(\.review) + terms
    return marks.compactMap { $0 }
      .map { Review(location: $0.location, path: $0.path.parent.description, text: $0.value) }
      .sorted { $0.location < $1.location }
  }
}

extension AgreementReader {
  /// A stated sum; nil where something was reported. Whether it holds is for `verify`.
  private static func crossSum(_ item: JSONItem, of ids: [String]) -> CrossSum? {
    item.object { members in
      let name = members.text("name", Wording(en: "What is summed.", sv: "Vad som summeras."))
      let amount = members.kronor(
        "amount",
        Wording(en: "The sum in kronor, as stated.", sv: "Summan i kronor, som den anges."))
      let names = members.texts(
        "funds", Wording(en: "The ids of the funds.", sv: "Insatsområdenas id."))
      let citation = members.citation(Wording(en: "Where it is stated.", sv: "Var den anges."))
      names.reportRepeated(
        Wording(en: "is summed twice", sv: "summeras två gånger"),
        repair: Wording(en: "name it once", sv: "nämn det en gång"))
      let funds = names.compactMap { $0.known(.fund, among: ids) }
      guard let name, let amount, let citation else { return nil }
      return CrossSum(
        name: name.value, amount: amount.value, funds: funds, citation: citation,
        location: amount.location)
    }
  }

  /// A note; nil where something was reported.
  private static func note(_ item: JSONItem, of ids: [String]) -> Note? {
    item.object { members in
      let text = members.text(
        "text",
        Wording(
          en: "What disagrees, and what the calculation follows.",
          sv: "Vad som inte stämmer, och vad beräkningen följer."))
      let names = members.optionalTexts(
        "funds",
        Wording(en: "The ids of the funds it touches.", sv: "Id för de insatsområden den rör."))
      let citation = members.citation(
        Wording(en: "Where the agreement says it.", sv: "Var överenskommelsen anger det."))
      let funds = names.compactMap { $0.known(.fund, among: ids) }
      guard let text, let citation else { return nil }
      return Note(text: text.value, funds: funds, citation: citation)
    }
  }
}
