#include "hub/ws/packing.h"

#include "core/domain/limits.h"
#include "core/wire/framecodec.h"

namespace sidelight::hub
{

namespace
{
// The envelope around the events: ids, source, stream, counts.
constexpr std::size_t envelopeBytes = 4096;
} // namespace

Delivery deliveryOf(const Record &record, const Epoch &epoch)
{
    Delivery delivery;
    delivery.stream = record.stream;
    delivery.epoch = epoch;
    delivery.offset = record.offset;
    delivery.prev = record.prev;
    delivery.body = *record.body;
    return delivery;
}

std::size_t fitting(std::span<const RecordPtr> records, const Epoch &epoch)
{
    std::size_t bytes = envelopeBytes;
    std::size_t count = 0;
    for (const RecordPtr &record : records) {
        bytes += wire::encodedSize(record->body->size(), record->stream, epoch) + 1;
        if (count > 0 && bytes > limits::maxMessageBytes)
            break;
        ++count;
    }
    return count;
}

std::vector<std::vector<Delivery>> partsOf(std::span<const RecordPtr> records, const Epoch &epoch)
{
    std::vector<std::vector<Delivery>> parts;
    do {
        const std::size_t count = fitting(records, epoch);
        std::vector<Delivery> part;
        for (const RecordPtr &record : records.first(count))
            part.push_back(deliveryOf(*record, epoch));
        parts.push_back(std::move(part));
        records = records.subspan(count);
    } while (!records.empty());
    return parts;
}

} // namespace sidelight::hub
