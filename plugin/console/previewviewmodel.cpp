#include "plugin/console/previewviewmodel.h"

#include <chrono>

#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"

namespace sidelight::console
{

namespace
{
// A word that is being typed is one change.
constexpr std::chrono::milliseconds behindTheKeys{250};
} // namespace

PreviewViewModel::PreviewViewModel(DraftSession &session,
                                   viewmodels::AppearanceViewModel &appearance,
                                   text::TimeWords words, Worker::Mode mode, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_words(std::move(words))
    , m_worker(mode)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(behindTheKeys);
    connect(&m_soon, &QTimer::timeout, this, &PreviewViewModel::render);
    connect(&session, &DraftSession::changed, this, [this] {
        if (m_panel)
            m_soon.start();
    });
    connect(&appearance, &viewmodels::AppearanceViewModel::changed, this,
            &PreviewViewModel::takeLooks);
}

PreviewViewModel::~PreviewViewModel() = default;

void PreviewViewModel::offer(OpenPreview open)
{
    m_open = std::move(open);
    Q_EMIT changed();
}

void PreviewViewModel::open()
{
    if (m_panel || !m_open)
        return;
    m_stage = m_open();
    if (!m_stage) {
        m_notice = tr("There can be no preview here: SQLCipher or a place for temporary files is "
                      "missing.");
        m_open = nullptr;
        Q_EMIT changed();
        return;
    }
    m_panel =
        std::make_unique<viewmodels::PanelViewModel>(m_stage->session(), m_words, QStringList());
    takeLooks();
    m_stage->start();
    render();
    Q_EMIT changed();
}

void PreviewViewModel::render()
{
    if (!m_stage)
        return;
    if (m_rendering) {
        m_again = true;
        return;
    }
    m_rendering = true;
    m_worker.run(
        *this,
        [text = boost::json::serialize(m_session.draft().document()), stage = m_stage.get()] {
            const bool isGood = config::readBundle(text).has_value();
            if (isGood)
                stage->show(text);
            return isGood;
        },
        [this](bool isGood) {
            m_rendering = false;
            const QString notice =
                isGood
                    ? QString()
                    : tr("Something in the draft is to be put right. This is how it was before.");
            if (std::exchange(m_notice, notice) != notice)
                Q_EMIT changed();
            if (std::exchange(m_again, false))
                render();
        });
}

void PreviewViewModel::setWidth(int width)
{
    if (width == m_width || !widths().contains(width))
        return;
    m_width = width;
    Q_EMIT changed();
}

bool PreviewViewModel::dark() const
{
    return m_appearance.mode() == viewmodels::AppearanceViewModel::Mode::Dark;
}

void PreviewViewModel::setDark(bool dark)
{
    using Mode = viewmodels::AppearanceViewModel::Mode;
    m_appearance.setMode(dark ? Mode::Dark : Mode::Light);
}

void PreviewViewModel::takeLooks()
{
    if (m_panel) {
        m_panel->appearance()->setMode(m_appearance.mode());
        m_panel->appearance()->setTextScale(m_appearance.textScale());
        m_panel->appearance()->setReducedMotion(m_appearance.reducedMotion());
    }
    Q_EMIT changed();
}

} // namespace sidelight::console
