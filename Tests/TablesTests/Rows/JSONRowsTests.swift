import Testing
import Text

@testable import Tables

@Suite struct JSONRowsTests {
    private func rows(_ text: String) -> [(fields: [String], problem: String?, line: Int)] {
        withBytes(text) { bytes in
            let reader = JSONRows(
                slots: ["date": 0, "x": 1, "y": 2, "actors": 3], longitudeSlot: 1, latitudeSlot: 2, pointSlot: -1,
                isList: false, actorSlots: [3, 4])
            var row = RowFields(slots: 5)
            var (position, line) = (0, 1)
            var found: [([String], String?, Int)] = []
            while reader.next(bytes, at: &position, line: &line, into: &row) {
                found.append((row.spans.map(FieldText(bytes, .utf8).string), row.problem, row.line))
            }
            return found
        }
    }

    @Test func membersAreFieldsWhateverTheirOrder() {
        let found = rows(
            #"{"y": 16.5, "other": {"date": 1}, "date": "31\/12\/2020", "x": -3}"# + "\n" + #"{"date":null}"#)
        #expect(found.map(\.fields) == [["31/12/2020", "-3", "16.5", "", ""], ["", "", "", "", ""]])
        #expect(found.map(\.line) == [1, 2])
    }

    @Test func aFeatureHasItsPropertiesAndItsPoint() {
        let found = rows(
            #"{"type":"Feature","properties":{"date":"2021-03-04","actors":[{"role":"target","name":"Army"},{"name":"B"},{"name":"C"}]},"geometry":{"type":"Point","coordinates":[-3.5,16.25,0]}}"#
        )
        #expect(found.map(\.fields) == [["2021-03-04", "-3.5", "16.25", "Army", "B"]])
    }

    @Test func aBrokenLineIsToldAndTheNextRead() {
        let found = rows("{\"date\": 2021-}\n{\"date\":\"2021\"}\n")
        #expect(found.count == 2)
        #expect(found[0].problem != nil)
        #expect(found[1].fields[0] == "2021")
        #expect(found[1].line == 2)
    }
}
