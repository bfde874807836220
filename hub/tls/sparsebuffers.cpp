#include "hub/tls/sparsebuffers.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <vector>

#include <sys/mman.h>

#include <openssl/crypto.h>

namespace sidelight::hub
{

namespace
{

constexpr std::size_t slotBytes = std::size_t{20} * 1024;
constexpr std::size_t leastBytes = std::size_t{16} * 1024;
constexpr std::size_t slots = 65'536;
constexpr std::size_t mostWarm = 128; // free ones whose pages are kept for the next

// Address space that costs nothing until it is written to.
class SlotPool
{
public:
    // Where it is never changes, so that owns() needs no lock.
    SlotPool()
    {
        void *space = ::mmap(nullptr, slotBytes * slots, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (space != MAP_FAILED)
            m_begin = static_cast<char *>(space);
    }

    void *take()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_warm.empty())
            return pop(m_warm);
        if (!m_cold.empty())
            return pop(m_cold);
        return m_begin && m_used < slots ? m_begin + slotBytes * m_used++ : nullptr;
    }
    void give(void *slot)
    {
        const std::lock_guard lock(m_mutex);
        if (m_warm.size() < mostWarm) {
            m_warm.push_back(slot);
            return;
        }
        ::madvise(slot, slotBytes, MADV_DONTNEED);
        m_cold.push_back(slot);
    }
    [[nodiscard]] bool owns(const void *pointer) const
    {
        const auto at = reinterpret_cast<std::uintptr_t>(pointer);
        const auto begin = reinterpret_cast<std::uintptr_t>(m_begin);
        return m_begin && at >= begin && at < begin + slotBytes * slots;
    }

private:
    static void *pop(std::vector<void *> &from)
    {
        void *slot = from.back();
        from.pop_back();
        return slot;
    }

    std::mutex m_mutex;
    char *m_begin = nullptr;
    std::size_t m_used = 0;
    std::vector<void *> m_warm;
    std::vector<void *> m_cold;
};

// As long as the process: OpenSSL frees what it has when everything else is gone.
SlotPool &pool()
{
    static auto *const one = new SlotPool;
    return *one;
}

void *allocate(std::size_t bytes, const char *, int)
{
    if (bytes > leastBytes && bytes <= slotBytes) {
        if (void *slot = pool().take())
            return slot;
    }
    return std::malloc(bytes);
}

void release(void *pointer, const char *, int)
{
    if (pointer && pool().owns(pointer))
        pool().give(pointer);
    else
        std::free(pointer);
}

void *reallocate(void *pointer, std::size_t bytes, const char *file, int line)
{
    if (!pointer || !pool().owns(pointer))
        return std::realloc(pointer, bytes);
    if (bytes == 0) {
        release(pointer, file, line);
        return nullptr;
    }
    if (bytes <= slotBytes)
        return pointer;
    void *larger = std::malloc(bytes);
    if (!larger)
        return nullptr;
    std::memcpy(larger, pointer, slotBytes);
    release(pointer, file, line);
    return larger;
}

} // namespace

bool useSparseTlsBuffers()
{
    pool();
    return CRYPTO_set_mem_functions(allocate, reallocate, release) == 1;
}

} // namespace sidelight::hub
