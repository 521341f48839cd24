import Testing

@testable import Extraction

@Suite struct SpeakerPlacesTests {
    private func role(_ name: String, in text: String) throws -> ToponymRole {
        try #require(reading(text).toponyms.last { $0.name == name }, "\(name) is no toponym of: \(text)").role
    }

    @Test(arguments: [
        "Raiders killed nine herders in Sokolo on Monday, police in Bamako said.",
        "Raiders killed nine herders in Sokolo on Monday, according to a nurse in Bamako.",
        "Raiders killed nine herders in Sokolo on Monday, the governor said in Bamako.",
        "A doctor in Bamako said that raiders killed nine herders in Sokolo.",
    ])
    func whoTellsOfItIsElsewhere(_ text: String) throws {
        #expect(try role("Bamako", in: text) == .speaker)
        #expect(try role("Sokolo", in: text) == .scene)
    }

    @Test(arguments: [
        "Gunfire was reported in Bamako on Monday.", "Police said that nine herders were killed in Bamako.",
        "The army said it had killed nine rebels in Bamako.", "Residents reported an attack in Bamako.",
    ])
    func whatIsToldOfIsTheScene(_ text: String) throws {
        #expect(try role("Bamako", in: text) == .scene)
    }
}
