import StimulusFunds

extension AgreementFolder {
  /// The agreement in the folder.
  ///
  /// - Parameter replacedKeys: Files for keys, by the key's id.
  /// - Throws: ``InvalidInput``.
  func agreement(
    replacingKeys replacedKeys: [String: SourceText] = [:]
  ) throws(InvalidInput) -> Agreement {
    try allocation(replacingKeys: replacedKeys).agreement
  }

  /// The agreement in the folder, divided.
  ///
  /// - Parameter replacedKeys: Files for keys, by the key's id.
  /// - Throws: ``InvalidInput``.
  func allocation(
    replacingKeys replacedKeys: [String: SourceText] = [:]
  ) throws(InvalidInput) -> AgreementAllocation {
    let allocation = try files(replacingKeys: replacedKeys, by: "fordela: --key").allocation()
    warn(of: allocation.agreement)
    return allocation
  }

  /// The agreement in the folder, whether or not its funds can be divided.
  ///
  /// - Parameter replacedKeys: Files for keys, by the key's id.
  /// - Throws: ``InvalidInput``.
  func undividedAgreement(
    replacingKeys replacedKeys: [String: SourceText] = [:]
  ) throws(InvalidInput) -> UndividedAgreement {
    let undivided = try files(replacingKeys: replacedKeys, by: "fordela: --key")
      .undividedAgreement()
    warn(of: undivided.content)
    return undivided
  }

  /// Tells where parts of an agreement are left to check.
  private func warn(of agreement: Agreement) {
    let count = agreement.reviews.count
    if count == 0 { return }
    let parts = Wording.counted(count, en: "part", "parts", sv: "del", "delar")
    let it = count == 1 ? Wording(en: "it", sv: "den") : Wording(en: "them", sv: "dem")
    notices.add([
      Wording(
        en:
          "\(parts) of the agreement marked for review; fordela validate \(agreement.id) lists \(it)",
        sv:
          "\(parts) av överenskommelsen att se över; fordela validate \(agreement.id) räknar upp \(it)"
      )
    ])
  }

  /// Makes sure that the folder would hold an agreement if its own file had another text, and another
  /// file too.
  ///
  /// One that is divided now must still be; one that is not may be mended a file at a time.
  func check(replacing text: SourceText, _ other: SourceText? = nil) throws(InvalidInput) {
    let files = AgreementFiles(
      named: name, names: { Files.names(in: path) + (other.map { [$0.file] } ?? []) },
      read: { name throws(Problem) in
        if name == AgreementFiles.agreementName { return text }
        if let other, other.file == name { return other }
        return try self.text(of: name)
      })
    let replaced = try files.undividedAgreement()
    do throws(InvalidInput) { _ = try self.files(replacingKeys: [:]).allocation() } catch { return }
    _ = try replaced.divided()
  }

  /// The agreement's files, read from the folder.
  ///
  /// - Parameter replacement: What names the keys that are replaced, for messages.
  func files(
    replacingKeys replacedKeys: [String: SourceText], by replacement: String? = nil
  ) -> AgreementFiles {
    AgreementFiles(
      named: name, replacingKeys: replacedKeys, by: replacement,
      names: { Files.names(in: path) }, telling: { notices.add($0) },
      read: { name throws(Problem) in try text(of: name) })
  }

  /// The text of a file in the folder, as it was when it was first read.
  ///
  /// - Throws: ``Problem`` also where it is a link that leads out of the folder.
  func text(of name: String) throws(Problem) -> SourceText {
    let file = path + "/" + name
    guard System.resolved(file).hasPrefix(System.resolved(path) + "/") || !Files.exists(file) else {
      throw Problem(
        at: SourceLocation(file: file),
        Wording(
          en: "this is a link that leads out of the agreement's folder",
          sv: "detta är en länk som leder ut ur överenskommelsens mapp"),
        repair: Wording(
          en: "put the file itself in the folder", sv: "lägg själva filen i mappen"))
    }
    return try texts.text(file)
  }

  /// The files of the folder, and its published tables, that were read so far.
  var inputs: [SourceText] { texts.all }
}
